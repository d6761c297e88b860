import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { clusterOnFile } from '../support/cluster-on-file.ts';
import { describeOnHosts, describeWith } from '../support/require-tool.ts';
import { runPacer } from '../support/run-pacer.ts';
import { lostNode, type RememberedOperation, upNode } from '../support/status-section.ts';
import { type Lan, startLan } from './support/lan.ts';
import { typeOnFile } from './support/type-lines.ts';

const configured = () =>
  cib()
    .root({ 'have-quorum': '1' })
    .node('node1')
    .vm('vm-guest1')
    .guest('guest1', 'vm-guest1')
    .remote('remote1');

const machine = { resource: 'vm-guest1', agent: 'ocf:heartbeat:VirtualDomain', operation: 'start' } as const;
const toGuest1 = { resource: 'guest1', agent: 'ocf:pacemaker:remote', operation: 'start' } as const;
const toRemote1 = { resource: 'remote1', agent: 'ocf:pacemaker:remote', operation: 'start' } as const;

/** node1 is up with these operations behind it; guest1 and remote1 are members where they are named. */
function running(operations: readonly RememberedOperation[], ...members: readonly string[]): string {
  const builder = configured().raw('status', upNode('1', 'node1', operations));
  for (const member of members) builder.state(member, { isRemote: true });
  return builder.text();
}

const allOnline = running([machine, toGuest1, toRemote1], 'guest1', 'remote1');
const status = async (configuration: string, words = '') =>
  (await typeOnFile(configuration, `pacer status ${words}`)).stdout;

describeWith(['crm_mon'], 'what the documents show of a running cluster', () => {
  test('F1: GuestOnline: [ guest1 ]', async () => {
    expect(await status(allOnline)).toContain('  * GuestOnline: [ guest1 ]\n');
  });
  test('F1: with details also the node that guest1 is on', async () => {
    expect(await status(allOnline, '--full')).toContain('  * GuestNode guest1@node1: online\n');
  });
  test('F2: RemoteOnline: [ remote1 ]', async () => {
    expect(await status(allOnline)).toContain('  * RemoteOnline: [ remote1 ]\n');
  });
  test('F3: Online: [ node1 ], where guests were listed in older versions', async () => {
    expect(await status(allOnline)).toContain('  * Online: [ node1 ]\n');
  });
  test('F6: vm-guest1 (ocf:heartbeat:VirtualDomain): Started node1', async () => {
    expect(await status(allOnline)).toMatch(
      /\* vm-guest1\s+\(ocf:heartbeat:VirtualDomain\):\s+Started node1\n/,
    );
  });
  test('F10: the implicit resource is counted', async () => {
    expect(await status(allOnline)).toContain(
      '  * 3 nodes configured\n  * 3 resource instances configured\n',
    );
  });
});

describeWith(['crm_mon'], 'what the documents show when something is wrong', () => {
  test('F4: Node example-host: UNCLEAN (offline)', async () => {
    const lost = cib().node('example-host').raw('status', lostNode('1', 'example-host'));
    expect(await status(lost.text())).toContain('  * Node example-host: UNCLEAN (offline)\n');
  });
  test('F4: Current DC: NONE', async () => {
    const lost = cib().node('example-host').raw('status', lostNode('1', 'example-host'));
    expect(await status(lost.text())).toContain('  * Current DC: NONE\n');
  });
  test('F4: partition WITHOUT quorum', async () => {
    const alone = cib()
      .root({ 'have-quorum': '0', 'dc-uuid': '1' })
      .node('node1')
      .raw('status', upNode('1', 'node1'));
    expect(await status(alone.text())).toMatch(/Current DC: node1 .* partition WITHOUT quorum\n/);
  });
  test('F5: no stonith devices and stonith-enabled is not false', async () => {
    expect(await status(allOnline)).toContain('No stonith devices and stonith-enabled is not false\n');
  });
  test('F7: the failed monitor is named after the implicit resource', async () => {
    const failed = { ...toGuest1, operation: 'monitor', exitStatus: 1 } as const;
    expect(await status(running([machine, failed]))).toMatch(
      /Failed Resource Actions:\n {2}\* guest1 .*monitor on node1 /,
    );
  });
  test('F8: a guest that is being recovered is not among the nodes online', async () => {
    expect(await status(running([machine]))).not.toContain('GuestOnline');
  });
  test('F8: but pacer shows it, with its state', async () => {
    expect(await status(running([machine]))).toMatch(
      /^ {2}guest1 +guest +vm-guest1 +guest1 +3121 +(?!online)\w/m,
    );
  });
});

describeOnHosts('F9: Daemon Status', () => {
  let lan: Lan;
  beforeAll(async () => {
    const prepare = clusterOnFile(allOnline, ['node1']);
    lan = await startLan({ name: 'node1', clusterNode: true, prepare });
  });
  afterAll(() => lan?.stop());

  test('whether the daemons run, and whether they start at boot', async () => {
    const { stdout } = await lan.type('pacer status');
    expect(stdout).toContain('Daemon Status:\n  corosync: active/enabled\n  pacemaker: active/enabled\n');
  });
}, ['cibadmin', 'crm_mon', 'ip']);

test('F12: resource describe remote begins with the name of the agent and what it is', async () => {
  const { stdout } = await runPacer(['resource', 'describe', 'remote']);
  expect(stdout).toMatch(/^ocf:pacemaker:remote - \w.*\n\nResource options:\n {2}server /);
});
