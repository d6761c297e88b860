import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metaOwner } from '../../../src/rules/meta/meta-owner.ts';
import { metaRules } from '../../../src/rules/meta/meta-rules.ts';
import { stateOf } from '../../plan/nodes/outcome.ts';
import { describeWith } from '../../support/require-tool.ts';

const run = promisify(execFile);

/** Values that crm_verify has something to say about where Pacemaker cannot read them. */
const values: readonly (readonly [
  element: 'primitive' | 'clone',
  name: string,
  values: readonly string[],
])[] = [
  [
    'primitive',
    'target-role',
    ['Started', 'stopped', 'default', 'bogus', 'Promoted', 'Slave', 'Start', ' Started'],
  ],
  ['clone', 'target-role', ['Promoted', 'MASTER', 'Unpromoted', 'slave', 'bogus']],
  ['primitive', 'multiple-active', ['block', 'Stop_Only', 'stop_unexpected', 'default', 'stop-start']],
  ['primitive', 'requires', ['nothing', 'Quorum', 'default', 'stonith', 'none']],
  ['primitive', 'migration-threshold', ['3', '0', 'INFINITY', 'default', '+5', '-1', 'abc', '3.5', '3x']],
  [
    'primitive',
    'resource-stickiness',
    ['100', '-100', '-INFINITY', '+INFINITY', '1000001', 'infinity', 'abc', '5%', '99999999999999999999'],
  ],
  [
    'primitive',
    'failure-timeout',
    [
      '60',
      '60S',
      '1min',
      '2hr',
      'PT1H',
      'P1D',
      'P1DT2H30M',
      'P2W',
      '5d',
      'xyz',
      'pt1h',
      'P',
      '-5',
      'default',
    ],
  ],
  ['clone', 'clone-max', ['0', '2', '+2', 'abc', '-1', '2x', 'INFINITY', '1.5']],
  ['clone', 'promoted-max', ['1', 'one']],
];
const cases = values.flatMap(([element, name, list]) => list.map((value) => ({ element, name, value })));

describeWith(['crm_verify'], 'values of meta attributes are refused where Pacemaker cannot read them', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-meta-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(cases)('$element: $name=$value', { timeout: 60_000 }, async ({ element, name, value }) => {
    const state = stateOf(cib(element, name, value));
    const owner = state.document.byId(element === 'clone' ? 'D-clone' : 'D');
    const found = owner === undefined ? ['no element'] : metaRules(metaOwner(owner), [[name, value]]);
    expect(found.length > 0).toBe(await hasComplaint(cib(element, name, value)));
  });

  async function hasComplaint(text: string): Promise<boolean> {
    const file = join(folder, `${crypto.randomUUID()}.xml`);
    await writeFile(file, text);
    const said = await run('crm_verify', ['-VV', '--xml-file', file]).then(
      ({ stderr }) => stderr,
      (error) => String(error.stderr),
    );
    return /(scan_|parse|role|requires|multiple-active|migration-threshold|Clipped|unpack_requires)/.test(
      said,
    );
  }
});

function cib(element: 'primitive' | 'clone', name: string, value: string): string {
  const set = `<meta_attributes id="m">${pair('promotable', 'true')}${pair(name, value)}</meta_attributes>`;
  const primitive = (inner: string) =>
    `<primitive id="D" class="ocf" provider="pacemaker" type="Stateful">${inner}</primitive>`;
  const resource =
    element === 'clone'
      ? `<clone id="D-clone">${primitive('')}${set}</clone>`
      : primitive(`<meta_attributes id="m">${pair(name, value)}</meta_attributes>`);
  return `<cib crm_feature_set="3.16.2" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0">
<configuration><crm_config><cluster_property_set id="o"><nvpair id="s" name="stonith-enabled" value="true"/></cluster_property_set></crm_config>
<nodes><node id="1" uname="node1"/></nodes><resources>${resource}<primitive id="f" class="stonith" type="fence_xvm"/></resources><constraints/></configuration><status/></cib>`;
}

function pair(name: string, value: string): string {
  return `<nvpair id="p-${name}" name="${name}" value="${value}"/>`;
}
