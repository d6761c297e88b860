import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { onFile } from './support/on-file.ts';

describe('status of a file', () => {
  test('shows nodes and resources as configured and says that it knows no states', async () => {
    const text = cib().property('cluster-name', 'test').vm('vm1').guest('guest1', 'vm1').text();
    const { status, stdout, stderr } = await onFile(text, 'status');
    expect(stdout).toBe(`Cluster name: test

WARNINGS:
No stonith devices and stonith-enabled is not false

Configured Nodes:
  NAME    KIND   RESOURCE  ADDRESS  PORT
  guest1  guest  vm1       guest1   3121

Configured Resources:
  * vm1\t(ocf:heartbeat:VirtualDomain):\t guest node guest1
`);
    expect(stderr).toMatch(/holds no states: what runs where, and which nodes are online, is not known\n$/);
    expect(status).toBe(0);
  });

  test.each([
    ['a fencing device', cib().primitive('f', { agent: 'stonith:fence_xvm' })],
    ['stonith-enabled set to false', cib().property('stonith-enabled', 'False')],
    ['watchdog fencing', cib().property('stonith-watchdog-timeout', '10s')],
  ])('does not warn about fencing with %s', async (_, builder) => {
    expect((await onFile(builder.text(), 'status')).stdout).not.toContain('WARNINGS');
  });

  test('marks resources that are disabled or not managed', async () => {
    const meta = { 'target-role': 'Stopped', 'is-managed': 'false' };
    const { stdout } = await onFile(cib().primitive('a', { meta }).text(), 'status');
    expect(stdout).toContain('  * a\t(ocf:pacemaker:Dummy):\t (disabled, unmanaged)\n');
  });
});

describeWith(['crm_mon'], 'status of a file with states', () => {
  const withStates = () => cib().node('node1').vm('vm1').guest('guest1', 'vm1');
  const state =
    '<node_state id="1" uname="node1" in_ccm="true" crmd="online" join="member" expected="member"/>';

  test("is crm_mon's text with guest nodes that are offline", async () => {
    const { stdout } = await onFile(withStates().raw('status', state).text(), 'status');
    expect(stdout).toContain('  * Online: [ node1 ]\n');
    expect(stdout).toMatch(/\nGuest and Remote Nodes:\n.*\n {2}guest1 +guest +vm1 +guest1 +3121 +stopped\n$/);
  });

  test('has the states in JSON', async () => {
    const { stdout } = await onFile(
      withStates().raw('status', state).text(),
      'status',
      '--output-format=json',
    );
    const { nodes } = JSON.parse(stdout);
    expect(nodes.map((node: { name: string; state: string }) => [node.name, node.state])).toEqual([
      ['node1', 'online'],
      ['guest1', 'stopped'],
    ]);
  });
});
