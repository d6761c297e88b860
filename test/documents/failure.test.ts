import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { clusterOnFile } from '../support/cluster-on-file.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { upNode } from '../support/status-section.ts';
import { type Lan, startLan } from './support/lan.ts';
import { typeOnFile } from './support/type-lines.ts';

// What only a running cluster with a real guest or remote node can show is in test/cluster/documents: G3, G5 and G7
// in guest-node-walk-through.test.ts, G6 and G8 in remote-node-failure.test.ts.

const guest = () => cib().node('node1').vm('vm-guest1').guest('guest1', 'vm-guest1').remoteEntry('guest1');

describe('G1: a node that stays listed after its resource was removed', () => {
  const ghost = cib().node('node1').remoteEntry('guest1').state('guest1', { isRemote: true });

  test('cluster node clear guest1 removes it from the configuration', async () => {
    const { cib: after } = await typeOnFile(ghost.text(), 'pacer cluster node clear guest1');
    expect(after).not.toContain('guest1');
  });
  test('cluster node remove-guest guest1 leaves nothing to be cleared', async () => {
    const { cib: after } = await typeOnFile(guest().text(), 'pacer cluster node remove-guest guest1');
    expect(after).not.toContain('"guest1"');
  });
});

describe('G2: nothing may refer to the node when it is cleared', () => {
  test('a node that the configuration still has is refused', async () => {
    const { stderr } = await typeOnFile(guest().text(), 'pacer cluster node clear guest1 || :');
    expect(stderr).toContain("Error: node 'guest1' seems to be still in the cluster");
  });
  test('remove-guest takes the constraints that name the node with it', async () => {
    const placed = guest().primitive('FAKE3').location('FAKE3', 'guest1');
    const { cib: after } = await typeOnFile(placed.text(), 'pacer cluster node remove-guest guest1');
    expect(after).not.toContain('rsc_location');
  });
});

describeOnHosts('removal of a guest node whose host is there', () => {
  let lan: Lan;
  const remove = 'pacer cluster node remove-guest guest1';

  beforeAll(async () => {
    const running = cib().node('node1').vm('vm-guest1').raw('status', upNode('1', 'node1')).text();
    const names = "printf '10.77.0.1 node1\\n10.77.0.2 guest1\\n' >>/etc/hosts";
    lan = await startLan(
      { name: 'node1', prepare: clusterOnFile(running, ['node1']) + names },
      { name: 'guest1' },
    );
    await lan.type('pacer cluster node add-guest guest1 vm-guest1');
  });
  afterAll(() => lan?.stop());

  test('G8: the daemon is stopped after the configuration has changed and all resources have moved', async () => {
    const { stdout } = await lan.type(`${remove} --dry-run`);
    expect(stdout.match(/(?<=^ {2}\d\. ).*/gm)?.slice(0, 4)).toEqual([
      'change the cluster configuration',
      'wait until the cluster has carried out the change',
      'guest1: disable pacemaker_remote',
      'guest1: stop pacemaker_remote',
    ]);
  });
  test('G1: the cluster is told to forget the node, with the command of the document', async () => {
    await lan.type(remove);
    expect(await lan.host('node1').run('cat /root/calls')).toMatch(
      /^crm_node .*--force.* --remove[ =]guest1/m,
    );
  });
}, ['cibadmin', 'ip']);

test('G5: a guest is fenced by stopping its virtual machine, so a device for it is told to be of no use', async () => {
  const line = 'pacer stonith create f1 fence_xvm pcmk_host_list=guest1';
  const { stderr } = await typeOnFile(guest().text(), line);
  expect(stderr).toContain("pcmk_host_list: 'guest1' is a guest node, for which no device is used\n");
});

describe('G6: remote nodes are fenced as cluster nodes are', () => {
  const remote = cib().node('node1').remote('remote1');

  test('a device may name one', async () => {
    const line = 'pacer stonith create f1 fence_xvm pcmk_host_list=remote1';
    const { stderr } = await typeOnFile(remote.text(), line);
    expect(stderr).not.toContain('remote1');
  });
  test('a fencing level may name one', async () => {
    const level = 'pacer stonith level add 1 remote1 f1';
    const { cib: after } = await typeOnFile(remote.text(), 'pacer stonith create f1 fence_xvm', level);
    expect(after).toMatch(/<fencing-level .*target="remote1"/);
  });
});
