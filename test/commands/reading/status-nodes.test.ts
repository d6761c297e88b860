import { expect, test } from 'vitest';
import { type ClusterBuilder, cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { upNode } from '../../support/status-section.ts';
import { onFile } from './support/on-file.ts';

const connection = (operation: 'start', exitStatus: number, exitReason: string) => ({
  resource: 'guest1',
  agent: 'ocf:pacemaker:remote',
  operation,
  exitStatus,
  exitReason,
});

const cluster = (): ClusterBuilder =>
  cib()
    .node('node1')
    .property('stonith-enabled', 'false')
    .vm('vm1')
    .guest('guest1', 'vm1', { 'remote-addr': '10.0.0.9' });
const up = (builder: ClusterBuilder, ...operations: Parameters<typeof upNode>[2] & object) =>
  builder.raw('status', upNode('1', 'node1', operations)).text();

describeWith(['crm_mon'], 'status nodes', () => {
  test('lists a guest that is offline, which crm_mon and pcs leave out', async () => {
    const { stdout, status } = await onFile(up(cluster()), 'status', 'nodes');
    expect(stdout).toBe(`Pacemaker Nodes:
 Online: node1
 Standby:
 Standby with resource(s) running:
 Maintenance:
 Offline:
Pacemaker Remote Nodes:
 Online:
 Standby:
 Standby with resource(s) running:
 Maintenance:
 Offline: guest1
`);
    expect(status).toBe(0);
  });

  test('--full has address, port and state of each, and the check that fails', async () => {
    const failed = connection('start', 1, 'Key was rejected by service');
    const text = up(cluster(), failed);
    const { stdout } = await onFile(text, 'status', 'nodes', '--full');
    expect(stdout).toMatch(/^ {2}NAME +KIND +STATE +HOST +ADDRESS +PORT +RESOURCE +RUNS$/m);
    expect(stdout).toMatch(/^ {2}guest1 +guest +failed +node1 +10\.0\.0\.9 +3121 +vm1 +-$/m);
    expect(stdout).toMatch(
      /\n\n {2}guest1: Key was rejected by service \(guest1_start_0 on node1\)\n {4}the key on guest1/,
    );
  });

  test('as JSON has the same for programs', async () => {
    const text = up(cluster(), connection('start', 1, 'Key was rejected by service'));
    const { stdout } = await onFile(text, 'status', 'nodes', '--output-format=json');
    expect(JSON.parse(stdout)).toMatchObject({
      clusterNodes: { online: ['node1'] },
      remoteNodes: { offline: ['guest1'] },
      nodes: [
        {
          name: 'guest1',
          state: 'failed',
          address: '10.0.0.9',
          runs: [],
          failure: { check: expect.any(String) },
        },
      ],
    });
  });

  test('of a file without states shows what is configured, and says so', async () => {
    const { stdout, stderr } = await onFile(cluster().text(), 'status', 'nodes');
    expect(stdout).toContain('Pacemaker Nodes:\n node1\nPacemaker Remote Nodes:\n guest1\n');
    expect(stderr).toContain('holds no states');
  });

  test('a wrong word is told with the right ones', async () => {
    const { status, stderr } = await onFile(cluster().text(), 'status', 'nodes', 'foo');
    expect(stderr).toContain("Supported values are: 'corosync', 'both', 'config'");
    expect(status).toBe(1);
  });
});

describeWith(['crm_mon'], 'other parts of the status', () => {
  test('status cluster names the guests that are not online', async () => {
    const { stdout } = await onFile(up(cluster()), 'status', 'cluster');
    expect(stdout).toContain(' Guest and Remote Nodes not online:\n   * guest node guest1: stopped\n');
  });

  test("status xml is crm_mon's document", async () => {
    const { stdout } = await onFile(up(cluster()), 'status', 'xml');
    expect(stdout).toMatch(/^<pacemaker-result /);
  });

  test('status xml is there for programs although the file holds no states', async () => {
    const { stdout } = await onFile(cluster().text(), 'status', 'xml');
    expect(stdout).toMatch(/^<pacemaker-result /);
  });

  test('status --hide-inactive leaves out what does not run', async () => {
    const { stdout } = await onFile(up(cluster()), 'status', '--hide-inactive');
    expect(stdout).not.toContain('vm1\t');
  });
});
