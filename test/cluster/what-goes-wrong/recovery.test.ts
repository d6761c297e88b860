import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { bootOf, connected, makeGuest1, placeDummy, startedOn } from '../support/steps.ts';

describeOnLab('The cluster recovers what pacer made', (cluster) => {
  test('a guest node with a resource on it, in a cluster that fences', async () => {
    await cluster().useFencing();
    await makeGuest1(cluster());
    await placeDummy(cluster(), 'FAKE1', 'guest1');
  });

  test('pacemaker_remote killed: back within seconds, and FAKE1 with it', async () => {
    const before = await cluster().must('guest1', 'pgrep', '-x', 'pacemaker-remot');
    await cluster().fault('guest1', 'kill', 'pacemaker-remoted');
    await cluster().until('the loss to be noticed', (view) => view.failures.length > 0);
    const view = await cluster().until(
      'FAKE1 on guest1 again',
      (seen) => connected('guest1')(seen) && startedOn('FAKE1', 'guest1')(seen),
    );
    expect(view.failures.join('\n')).toContain('guest1_monitor_30000');
    expect(await cluster().must('guest1', 'pgrep', '-x', 'pacemaker-remot')).not.toBe(before);
  });

  test('the machine switched off: the cluster starts it again', async () => {
    const before = await bootOf(cluster(), 'guest1');
    await cluster().fault('guest1', 'crash');
    await cluster().until('the loss of guest1', (view) => !connected('guest1')(view));
    await cluster().until(
      'FAKE1 on guest1 again',
      (seen) => connected('guest1')(seen) && startedOn('FAKE1', 'guest1')(seen),
    );
    expect(await bootOf(cluster(), 'guest1')).not.toBe(before);
  });

  test('the node with the machine switched off: it is fenced, and the machine starts on the other node', async () => {
    const [lost = ''] = (await cluster().cluster()).resources.get('vm-guest1')?.nodes ?? [];
    const other = lost === 'node1' ? 'node2' : 'node1';
    await cluster().fault(lost, 'crash');
    const view = await cluster().until(
      `the machine on ${other}`,
      (seen) => startedOn('vm-guest1', other)(seen) && startedOn('FAKE1', 'guest1')(seen),
      90,
      other,
    );
    expect(view.fencing).toEqual([`reboot of ${lost}: success`]);
  });
});
