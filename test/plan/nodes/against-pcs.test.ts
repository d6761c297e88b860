import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decideAddGuest } from '../../../src/plan/nodes/add-guest.ts';
import { decideAddRemote } from '../../../src/plan/nodes/add-remote.ts';
import { decideRemoveNode } from '../../../src/plan/nodes/remove-node.ts';
import type { Decision, State } from '../../../src/plan/plan.ts';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { outcome } from './outcome.ts';
import { remoteAgent, remoteRequest } from './remote-request.ts';

const run = promisify(execFile);
const agent = await remoteAgent();

const cluster = cib()
  .node('node1')
  .node('node2')
  .primitive('web')
  .vm('vm1', { meta: { 'allow-migrate': 'true' } })
  .vm('vm2')
  .guest('guest2', 'vm2', {
    'remote-addr': '10.0.0.12',
    'remote-port': '3200',
    'remote-connect-timeout': '90',
  })
  .vm('vm3')
  .remote('remote1', { server: '10.0.0.21' })
  .location('remote1', 'node1')
  .location('web', 'remote1')
  .location('web', 'node1')
  .text();

interface Case {
  /** The words behind `cluster node`, for pcs and for pacer's parts. */
  readonly line: string;
  decide(state: State): Decision;
}

const addGuest = (line: string): Case => {
  const [node = '', resource = '', ...words] = line.split(' ');
  const settings = words.map(
    (word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)] as const,
  );
  return {
    line: `add-guest ${line}`,
    decide: (state) => decideAddGuest(state, { node, resource, settings }),
  };
};
const addRemote = (line: string): Case => ({
  line: `add-remote ${line}`,
  decide: (state) => decideAddRemote(state, remoteRequest(line), agent),
});
const remove = (kind: 'guest' | 'remote', node: string): Case => ({
  line: `remove-${kind} ${node}`,
  decide: (state) => decideRemoveNode(state, { node, kind }),
});

const accepted: readonly Case[] = [
  addGuest('guest3 vm3'),
  addGuest('guest3 vm3 remote-addr=10.0.0.13'),
  addGuest('guest3 vm3 remote-addr='),
  addGuest('guest3 vm3 remote-port=3122 remote-connect-timeout=2min remote-addr=host3'),
  addGuest('guest1 vm1'),
  addGuest('guest1 vm1 remote-port=1'),
  addRemote('remote2'),
  addRemote('remote2 10.0.0.22'),
  addRemote('remote2 10.0.0.22 reconnect_interval=60 port=3122'),
  addRemote('remote2 host2 op monitor interval=20s timeout=9s'),
  addRemote('remote2 op start timeout=90s monitor interval=15s meta resource-stickiness=5'),
  addRemote('remote2 host2 --no-default-ops'),
  remove('guest', 'guest2'),
  remove('guest', 'vm2'),
  remove('guest', '10.0.0.12'),
  remove('remote', 'remote1'),
  remove('remote', '10.0.0.21'),
];

const refused: readonly Case[] = [
  addGuest('web vm3'),
  addGuest('vm3 vm3'),
  addGuest('vm1-meta_attributes vm3'),
  addGuest('guest2 vm3'),
  addGuest('remote1 vm3'),
  addGuest('guest3 vm3 remote-addr=10.0.0.21'),
  addGuest('guest3 nosuch'),
  addGuest('guest3 vm2'),
  addGuest('guest3 vm3 remote-port=0'),
  addGuest('guest3 vm3 remote-port='),
  addGuest('guest3 vm3 remote-connect-timeout=PT1M'),
  addGuest('guest3 vm3 foo=1'),
  addRemote('1remote'),
  addRemote('web'),
  addRemote('guest2'),
  addRemote('remote2 10.0.0.21'),
  addRemote('remote2 server=10.0.0.22'),
  addRemote('remote2 foo=1'),
  addRemote('remote2 op nosuch timeout=9'),
  remove('guest', 'nosuch'),
  remove('guest', 'remote1'),
  remove('remote', 'guest2'),
];

/** What pcs lets pass, and pacer does not: see the rules. */
const refusedByPacerOnly: readonly Case[] = [
  addGuest('GUEST2 vm3'),
  addGuest('node1 vm3'),
  addGuest('10.0.0.12 vm3 remote-addr=host3'),
  addGuest('guest3 vm3 remote-addr=node1'),
  addGuest('guest3 remote1'),
  addRemote('remote2 port=99999'),
  addRemote('remote2 reconnect_interval=abc'),
];

/** What is not so after pcs, and is after pacer. */
const acceptedByPacerOnly: readonly Case[] = [
  addGuest('guest2 vm2'),
  addGuest('guest3 vm3 remote-addr=10.0.0.12'),
  addRemote('remote1'),
  addRemote('remote1 10.0.0.21'),
];

describeWith(['pcs', 'xmllint', 'crm_resource'], 'cluster node commands next to pcs 0.11', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-nodes-pcs-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const options = { timeout: 60_000 };
  test.concurrent.each(accepted)('$line: the same configuration', options, async (one) => {
    const { pcs, pacer } = await both(one);
    expect(pcs).not.toBe('refused');
    expect(pacer).toBe(pcs);
  });
  test.concurrent.each(refused)('$line: refused by both', options, async (one) => {
    expect(await both(one)).toEqual({ pcs: 'refused', pacer: 'refused' });
  });
  test.concurrent.each(refusedByPacerOnly)('$line: let through by pcs', options, async (one) => {
    const { pcs, pacer } = await both(one);
    expect(pcs).not.toBe('refused');
    expect(pacer).toBe('refused');
  });
  test.concurrent.each(acceptedByPacerOnly)('$line: refused by pcs only', options, async (one) => {
    const { pcs, pacer } = await both(one);
    expect(pcs).toBe('refused');
    expect(pacer).not.toBe('refused');
  });

  async function both({ line, decide }: Case) {
    const file = join(folder, `${crypto.randomUUID()}.xml`);
    await writeFile(file, cluster);
    const pcs = await run('pcs', ['-f', file, 'cluster', 'node', ...line.split(' ')]).then(
      () => configurationOf(file),
      () => 'refused',
    );
    const { says, text } = await outcome(cluster, decide);
    if (says.some((line) => line.startsWith('Error: '))) return { pcs, pacer: 'refused' };
    await writeFile(file, text);
    return { pcs, pacer: await configurationOf(file) };
  }

  /** Canonical XML sorts attributes; white space between elements does not count. */
  async function configurationOf(file: string): Promise<string> {
    const { stdout } = await run('xmllint', ['--xpath', '/cib/configuration', file]);
    await writeFile(file, stdout.replaceAll(/>\s+</g, '><'));
    const canonical = await run('xmllint', ['--c14n', file]);
    return canonical.stdout.replaceAll('><', '>\n<');
  }
});

describeWith(['xmllint', 'crm_verify'], 'what cluster node commands write', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pacer-nodes-valid-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each(accepted)(
    '$line: valid for the schema and for crm_verify',
    { timeout: 30_000 },
    async ({ line, decide }) => {
      const { text } = await outcome(withoutFencing(cluster), decide);
      const file = join(folder, `${line.replaceAll(/\W/g, '-')}.xml`);
      await writeFile(file, text);
      const schema = '/usr/share/pacemaker/pacemaker-3.9.rng';
      await expect(run('xmllint', ['--noout', '--relaxng', schema, file])).resolves.toBeDefined();
      await expect(run('crm_verify', ['--xml-file', file])).resolves.toBeDefined();
    },
  );
});

/** crm_verify complains of a cluster without fencing devices that does not say it wants none. */
function withoutFencing(text: string): string {
  const property = '<nvpair id="o-s" name="stonith-enabled" value="false"/>';
  return text.replace(
    '<crm_config/>',
    `<crm_config><cluster_property_set id="o">${property}</cluster_property_set></crm_config>`,
  );
}
