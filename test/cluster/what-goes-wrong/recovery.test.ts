import { expect, test } from 'vitest';
import type { ClusterView } from '../support/cluster-view.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import {
  bootOf,
  connected,
  historyOf,
  makeGuest1,
  placeDummy,
  startedAgain,
  startedOn,
} from '../support/steps.ts';

describeOnLab('The cluster recovers what pacer made', (cluster) => {
  test('a guest node with a resource on it, in a cluster that fences', async () => {
    await cluster().useFencing();
    await makeGuest1(cluster());
    await placeDummy(cluster(), 'FAKE1', 'guest1');
  });

  test('pacemaker_remote killed: back within seconds, and FAKE1 with it', async () => {
    const before = await cluster().cluster();
    const boot = await bootOf(cluster(), 'guest1');
    await cluster().fault('guest1', 'kill', 'pacemaker-remoted');
    const view = await cluster().until('FAKE1 on guest1 again', isAgainAfter(before));
    expect(view.failures.join('\n')).toContain('guest1_monitor_30000');
    expect(await bootOf(cluster(), 'guest1')).not.toBe(boot);
  });

  test('the machine switched off: the cluster starts it again', async () => {
    const before = await cluster().cluster();
    const boot = await bootOf(cluster(), 'guest1');
    await cluster().fault('guest1', 'crash');
    await cluster().until('FAKE1 on guest1 again', isAgainAfter(before));
    expect(await bootOf(cluster(), 'guest1')).not.toBe(boot);
  });

  test('the node with the machine switched off: it is fenced, and the machine starts on the other node', async () => {
    const [lost = ''] = (await cluster().cluster()).resources.get('vm-guest1')?.nodes ?? [];
    const other = lost === 'node1' ? 'node2' : 'node1';
    await cluster().fault(lost, 'crash');
    const view = await cluster().until(
      `the machine on ${other}`,
      (seen) => startedOn('vm-guest1', other)(seen) && isBack(seen),
      90,
      other,
    );
    expect(view.fencing).toEqual([`reboot of ${lost}: success`]);
  });
});

/** The machine was started once more, and what ran on it runs there again. */
function isAgainAfter(before: ClusterView): (view: ClusterView) => boolean {
  const machineStarted = startedAgain('vm-guest1', historyOf(before, 'vm-guest1'));
  return (view) => machineStarted(view) && isBack(view);
}

function isBack(view: ClusterView): boolean {
  return connected('guest1')(view) && startedOn('FAKE1', 'guest1')(view);
}
