import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { intervalSeconds } from '../../../src/model/interval.ts';
import { decideCreateDefaults } from '../../../src/plan/resource/defaults-create.ts';
import { timeLength } from '../../../src/rules/resources/time-length.ts';
import { outcome, stateOf } from '../../plan/nodes/outcome.ts';
import { typeLine } from '../../plan/resource/run-decision.ts';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { newRemoteClaim, twoNodes } from '../nodes/claims.ts';

const run = promisify(execFile);

describeWith(['crm_simulate'], 'a time is refused where Pacemaker would take another for it', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-times-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['timeout', '90'],
    ['timeout', '2147483'],
    ['timeout', '2147484'],
    ['timeout', '1200h'],
    ['timeout', '9999999999'],
    ['timeout', '99999999999999999999'],
    ['interval', '2147484'],
    ['interval', '4294967'],
    ['interval', '4294968'],
    ['interval', '99999999999999999999'],
  ] as const)('%s=%s', async (option, value) => {
    const taken = await timeInGraph(option, value);
    const isTaken = taken === (intervalSeconds(value) ?? 0) * 1000;
    expect(timeLength(option, value).length === 0).toBe(isTaken);
  });

  /** Milliseconds that the cluster would work with. */
  async function timeInGraph(option: string, value: string): Promise<number> {
    const times = { interval: '10s', [option]: value };
    const operation = Object.entries(times).map(([name, time]) => `${name}="${time}"`);
    const file = join(folder, 'cib.xml');
    const graph = join(folder, 'graph.xml');
    await writeFile(file, oneResource(`<op id="D-mon" name="monitor" ${operation.join(' ')}/>`));
    await run('crm_simulate', ['-R', '-x', file, '-G', graph]);
    const text = await readFile(graph, 'utf8');
    const monitor = /<rsc_op [^>]*operation_key="D_monitor_[1-9][\s\S]*?<\/rsc_op>/.exec(text)?.[0] ?? '';
    return Number(new RegExp(`CRM_meta_${option}="(\\d+)"`).exec(monitor)?.[1]);
  }
});

describe('too long a time is an error', () => {
  const start = cib().node('node1').text();

  test('of an operation', async () => {
    const { says, hints } = await typeLine(
      start,
      'resource create N ocf:pacemaker:Dummy op start timeout=1200h monitor interval=99999999999999999999',
    );
    expect(says).toEqual([
      "Error: '1200h' is not a valid timeout value, use a time of at most 2147483 seconds",
      "Error: '99999999999999999999' is not a valid interval value, use a time of at most 4294967 seconds",
    ]);
    expect(hints[0]).toBe(
      'Pacemaker would not refuse it, but take another time in its place, often a short one',
    );
  });

  test('of the connection to a node', () =>
    expect(newRemoteClaim(twoNodes(), { name: 'remote9', reconnectInterval: '9999999999' })).toEqual([
      "Error: '9999999999' is not a valid reconnect_interval value, use a time of at most 4294967 seconds",
    ]));

  test('of a default', async () => {
    const request = { section: 'op_defaults', options: [], meta: [['timeout', '9999999999']] } as const;
    const { says } = await outcome(start, () => decideCreateDefaults(stateOf(start), request));
    expect(says[0]).toBe(
      "Error: '9999999999' is not a valid timeout value, use a time of at most 2147483 seconds",
    );
  });
});

function oneResource(operation: string): string {
  return `<cib crm_feature_set="3.16.2" validate-with="pacemaker-3.9" epoch="1" num_updates="0" admin_epoch="0" have-quorum="1" dc-uuid="1">
<configuration><crm_config><cluster_property_set id="o"><nvpair id="s" name="stonith-enabled" value="false"/></cluster_property_set></crm_config>
<nodes><node id="1" uname="node1"/></nodes><resources><primitive id="D" class="ocf" provider="pacemaker" type="Dummy"><operations>${operation}</operations></primitive></resources><constraints/></configuration>
<status><node_state id="1" uname="node1" in_ccm="true" crmd="online" join="member" expected="member"><lrm id="1"><lrm_resources/></lrm></node_state></status></cib>`;
}
