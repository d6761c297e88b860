import { expect, test } from 'vitest';
import { waitUntil } from '../lab/wait-until.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { statusFrame } from '../support/status-frame.ts';
import { connected, startedOn, startedOnClusterNode } from '../support/steps.ts';
import { stepsTyped, typedOn } from '../support/typed.ts';

describeOnLab('Pacemaker Remote, chapter 5, prepared by hand; 3.4: removal by hand', (cluster) => {
  const onNode1 = stepsTyped(cluster, 'node1');
  const onNode2 = stepsTyped(cluster, 'node2');
  const onRemote1 = stepsTyped(cluster, 'remote1');

  onRemote1('D2: mkdir -p --mode=0750 /etc/pacemaker; chgrp haclient /etc/pacemaker');
  onRemote1('D1: dd if=/dev/urandom of=/etc/pacemaker/authkey bs=4096 count=1');
  onRemote1('D6: systemctl enable pacemaker_remote.service; systemctl start pacemaker_remote.service');
  test('D7: the log of remote1 says that its daemon was started', async () => {
    // There is none before the daemon has written its first line.
    const log = async () =>
      (await cluster().exec('remote1', 'cat', '/var/log/pacemaker/pacemaker.log')).stdout;
    const line = 'Pacemaker remote executor successfully started and accepting connections';
    await waitUntil('the daemon to be ready', 30, async () => (await log()).includes(line), log);
  });

  onNode1('D3: scp remote1:/etc/pacemaker/authkey /etc/pacemaker/authkey');
  onNode2('D3: scp remote1:/etc/pacemaker/authkey /etc/pacemaker/authkey');

  // What pacer has in place of the document's `ssh -p 3121 remote1` on every cluster node.
  test('D13: pacer node check remote1 finds both ports open, and a key that everybody may read', async () => {
    const { status, stdout } = await typedOn(cluster(), 'node1', 'pacer node check remote1');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^ok +node1 +port +remote1 port 3121$/m);
    expect(stdout).toMatch(/^ok +node2 +port +remote1 port 3121$/m);
    expect(stdout).toContain('run on remote1: chown root:haclient /etc/pacemaker/authkey && chmod 0640');
  });
  onRemote1('chown root:haclient /etc/pacemaker/authkey && chmod 0640 /etc/pacemaker/authkey');
  onNode1('D13: pacer node check remote1');

  onNode1('A21: pacer property set stonith-enabled=false');

  onNode1('A12: pacer resource create remote1 ocf:pacemaker:remote', async () => {
    await cluster().until('the connection to remote1', connected('remote1'));
  });

  onNode1('A18, F2: pacer status', ({ stdout }) => {
    expect(statusFrame(stdout)).toMatchObject({
      online: ['node1', 'node2'],
      remoteOnline: ['remote1'],
      resources: { remote1: expect.stringMatching(/^Started node[12]$/) },
      failed: [],
    });
  });

  onNode1('A23: pacer resource create FAKE1 ocf:pacemaker:Dummy');
  onNode1('A24: pacer constraint location FAKE1 prefers remote1', async () => {
    await cluster().until('FAKE1 on remote1', startedOn('FAKE1', 'remote1'));
  });

  test('H3: a connection resource in an order constraint is refused', async () => {
    const line = 'pacer constraint order start remote1 then FAKE1';
    const { status, stderr } = await typedOn(cluster(), 'node1', line);
    expect(status).toBe(1);
    expect(stderr).toContain('remote1');
  });

  onRemote1('crm_mon --one-shot', ({ stdout }) => {
    expect(stdout).toContain('  * RemoteOnline: [ remote1 ]\n');
  });
  onRemote1('crm_resource --locate --resource FAKE1', ({ stdout }) => {
    expect(stdout).toBe('resource FAKE1 is running on: remote1\n');
  });
  onRemote1('crm_attribute --node remote1 --name disk --update ssd');

  // By hand, because pacer itself leaves nothing behind.
  const deleteByHand = `cibadmin --delete --xml-text '<primitive id="remote1"/>'`;
  const ghost = async () => (await cluster().must('node1', 'cibadmin', '--query')).match(/uname="remote1"/g);

  onNode1(`G1: ${deleteByHand}`, async () => {
    await cluster().until('FAKE1 elsewhere', startedOnClusterNode('FAKE1'));
    expect(await ghost()).not.toBeNull();
  });

  onNode1('G1: pacer cluster node clear remote1', async () => {
    expect(await ghost()).toBeNull();
  });

  onNode1('A10: pacer resource create remote1 remote', async () => {
    await cluster().until('the connection to remote1', connected('remote1'));
  });

  onNode1(`${deleteByHand} && crm_resource --wait`, async () => {
    expect(await ghost()).not.toBeNull();
  });

  onNode1('G1: crm_node --force --remove remote1', async () => {
    expect(await ghost()).toBeNull();
  });

  test('nothing failed, and nothing was fenced', async () => {
    const view = await cluster().cluster();
    expect(view.failures).toEqual([]);
    expect(view.fencing).toEqual([]);
  });
});
