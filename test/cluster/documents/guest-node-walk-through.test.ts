import { expect, test } from 'vitest';
import { waitUntil } from '../lab/wait-until.ts';
import type { ClusterView } from '../support/cluster-view.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { whileNoMachineStarts } from '../support/slow-machines.ts';
import { statusFrame } from '../support/status-frame.ts';
import { bootOf, connected, historyOf, started, startedAgain, startedOn } from '../support/steps.ts';
import { stepsTyped, typedOn, typedOutside } from '../support/typed.ts';

const dummies = ['FAKE1', 'FAKE2', 'FAKE3', 'FAKE4', 'FAKE5'];

describeOnLab('Pacemaker Remote, 4.2 and 4.3: a guest node, its failure and its recovery', (cluster) => {
  const step = stepsTyped(cluster);
  const onNode1 = stepsTyped(cluster, 'node1');
  const onGuest1 = stepsTyped(cluster, 'guest1');
  const status = async () => statusFrame((await typedOutside(cluster(), 'pacer status')).stdout);
  let before: ClusterView;
  let bootBefore = '';

  onNode1('D2: mkdir -p --mode=0750 /etc/pacemaker; chgrp haclient /etc/pacemaker');
  onNode1('D1: dd if=/dev/urandom of=/etc/pacemaker/authkey bs=4096 count=1');
  onNode1('D3: scp /etc/pacemaker/authkey root@node2:/etc/pacemaker');
  onNode1('D3: scp /etc/pacemaker/authkey root@guest1:/etc/pacemaker');
  onGuest1('D6: systemctl enable pacemaker_remote.service; systemctl start pacemaker_remote.service');

  onGuest1('D7: systemctl status pacemaker_remote', ({ stdout }) => {
    expect(stdout).toMatch(/Active: active \(running\)/);
  });

  // The answer of a port that is open: in the document's days it was "Connection reset by peer".
  test('D13: [root@node1] ssh -p 3121 guest1', async () => {
    let said = '';
    await waitUntil(
      'the port to answer',
      30,
      async () => {
        said = (await typedOn(cluster(), 'node1', 'ssh -p 3121 guest1')).stderr;
        return /kex_exchange_identification|banner|Connection reset by peer/.test(said);
      },
      () => said,
    );
  });

  step('A21: pacer property set stonith-enabled=false');
  step('A22: pacer property set no-quorum-policy=ignore');

  step('A8: pacer resource create vm-guest1 Machine host="guest1" meta remote-node=guest1', async () => {
    await cluster().until('the connection to guest1', connected('guest1'));
  });

  step('A18, F1: pacer status', ({ stdout }) => {
    expect(statusFrame(stdout)).toMatchObject({
      online: ['node1', 'node2'],
      guestOnline: ['guest1'],
      resources: { 'vm-guest1': expect.stringMatching(/^Started node[12]$/) },
      failed: [],
    });
  });

  for (const id of dummies) step(`A23: pacer resource create ${id} ocf:pacemaker:Dummy`);

  test('resources are spread over the cluster nodes and the guest node', async () => {
    await cluster().until('all to be started', (view) => dummies.every((id) => started(id)(view)));
    const { resources } = await status();
    const places = new Set(['vm-guest1', ...dummies].map((id) => resources[id]));
    expect(places).toEqual(new Set(['Started node1', 'Started node2', 'Started guest1']));
  });

  step('A24: pacer constraint location FAKE3 prefers guest1', async () => {
    await cluster().until('FAKE3 on guest1', startedOn('FAKE3', 'guest1'));
    // Others may have moved along.
    await cluster().atRest();
    before = await cluster().cluster();
    bootBefore = await bootOf(cluster(), 'guest1');
  });

  test('G3, F7, F8: [root@guest1] kill -9 $(pidof pacemaker-remoted): guest1 is not shown while it is recovered', async () => {
    await whileNoMachineStarts(cluster(), async () => {
      await typedOn(cluster(), 'guest1', 'kill -9 $(pidof pacemaker-remoted)');
      await cluster().until('the loss of guest1', isLost);
      const frame = await status();
      expect(frame.guestOnline).toEqual([]);
      expect(frame.resources).toMatchObject({ FAKE3: 'Stopped' });
      expect(frame.failed).toEqual([expect.stringMatching(/^guest1 30s-interval monitor on node[12] /)]);
    });
  });

  test('what ran on the cluster nodes was left alone', async () => {
    const after = await cluster().cluster();
    for (const id of dummies.filter((each) => !startedOn(each, 'guest1')(before)))
      expect(historyOnClusterNodes(after, id)).toEqual(historyOnClusterNodes(before, id));
  });

  test('G3: guest1 comes back by itself, and what ran there runs there again', async () => {
    await cluster().until('FAKE3 on guest1 again', startedOn('FAKE3', 'guest1'));
    const frame = await status();
    expect(frame.guestOnline).toEqual(['guest1']);
    expect(frame.failed).toHaveLength(1);
  });

  test('G5: the guest was fenced by restarting its virtual machine, and nothing else was', async () => {
    const view = await cluster().cluster();
    expect(startedAgain('vm-guest1', historyOf(before, 'vm-guest1'))(view)).toBe(true);
    expect(await bootOf(cluster(), 'guest1')).not.toBe(bootBefore);
    expect(view.fencing).toEqual([]);
  });

  step('A25: pacer resource disable vm-guest1 --wait', async ({ stderr }) => {
    expect(stderr).toMatch(/resource 'vm-guest1' is not running on any node\n$/);
    expect((await status()).guestOnline).toEqual([]);
  });

  step('A26: pacer resource cleanup guest1', ({ stderr }) => {
    expect(stderr).toMatch(/^Cleaned up guest1 on node[12]$/m);
  });

  step('A27: pacer resource enable vm-guest1', async () => {
    await cluster().until('FAKE3 on guest1 again', startedOn('FAKE3', 'guest1'));
  });

  test('G7: the failure is gone from the status, and guest1 is online', async () => {
    expect(await status()).toMatchObject({ guestOnline: ['guest1'], failed: [] });
  });

  onGuest1('crm_mon --one-shot', ({ stdout }) => {
    expect(statusFrame(stdout).guestOnline).toEqual(['guest1']);
  });

  test('nothing was fenced', async () => {
    expect((await cluster().cluster()).fencing).toEqual([]);
  });
});

/** With a guest that was lost what it had run is forgotten. */
function historyOnClusterNodes(view: ClusterView, resource: string): string[] {
  return historyOf(view, resource).filter((line) => / on node\d /.test(line));
}

/** The cluster knows that guest1 is gone, and that with it is gone what ran there. */
function isLost(view: ClusterView): boolean {
  return view.nodes.get('guest1')?.online === false && view.resources.get('FAKE3')?.role === 'Stopped';
}
