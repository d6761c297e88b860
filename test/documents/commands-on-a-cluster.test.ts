import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  canStartOneNodeCluster,
  type OneNodeCluster,
  startOneNodeCluster,
} from '../support/one-node-cluster.ts';

const pacer = join(import.meta.dirname, '..', '..', 'bin', 'pacer');

let cluster: OneNodeCluster;

/** Runs a program on the only node; gives its standard output, and its errors behind that. */
async function onNode(...argv: string[]): Promise<string> {
  const answer = await cluster.host.run({ argv });
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  return answer.value.stdout + answer.value.stderr;
}

/** The journal goes to the node's own /run, which ends with it. */
const type = (line: string) =>
  onNode('env', 'XDG_STATE_HOME=/run', process.execPath, pacer, ...line.split(' ').slice(1));

/**
 * Real corosync and Pacemaker. The virtual machine is a Dummy, so nobody answers as guest1: its connection fails,
 * which is what the documents clean up. In test/cluster the guest is a real one.
 */
describe.runIf(canStartOneNodeCluster())('on a running cluster of one node', () => {
  beforeAll(async () => {
    cluster = await startOneNodeCluster();
    const guest = 'remote-node=guest1 remote-addr=192.0.2.10 remote-connect-timeout=3s';
    await type(`pacer resource create vm-guest1 ocf:pacemaker:Dummy meta ${guest}`);
    await onNode('crm_resource', '--wait');
  }, 120_000);
  afterAll(() => cluster?.stop());

  test('A18: status', async () => {
    expect(await type('pacer status')).toContain('  * Online: [ node1 ]\n');
  });
  test('A19, F11: status corosync', async () => {
    expect(await type('pacer status corosync')).toMatch(
      /Membership information\n-+\n +Nodeid +Votes +Name\n +1 +1 +node1 \(local\)\n/,
    );
  });
  test('A20: cluster status', async () => {
    expect(await type('pacer cluster status')).toMatch(/Current DC: node1 .* partition with quorum/);
  });
  test('F7: a failure is named after the implicit resource guest1, not after vm-guest1', async () => {
    expect(await type('pacer status')).toMatch(/Failed Resource Actions:\n {2}\* guest1 start on node1 /);
  });
  test('A25: resource disable vm-guest1 --wait', async () => {
    expect(await type('pacer resource disable vm-guest1 --wait')).toContain(
      "resource 'vm-guest1' is not running on any node\n",
    );
  });
  test('A26: resource cleanup guest1', async () => {
    expect(await type('pacer resource cleanup guest1')).toContain('Cleaned up guest1 on node1');
  });
  test('G7: the failure is gone from the status', async () => {
    expect(await type('pacer status')).not.toContain('Failed Resource Actions');
  });
  test('A27: resource enable vm-guest1', async () => {
    expect(await type('pacer resource status')).toContain('(disabled)');
    await type('pacer resource enable vm-guest1');
    expect(await type('pacer resource status')).not.toContain('(disabled)');
  });
  test('A17: cluster stop is refused, as one node alone would lose the quorum', async () => {
    expect(await type('pacer cluster stop --dry-run')).toContain(
      'Error: Stopping the node will cause a loss of the quorum, use --force to override',
    );
  });
});
