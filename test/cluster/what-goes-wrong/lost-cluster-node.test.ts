import { expect, test } from 'vitest';
import type { ClusterView } from '../support/cluster-view.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { expectPeace, watch } from '../support/disturbances.ts';
import { holdDaemon } from '../support/held-daemon.ts';
import type { Lab } from '../support/lab.ts';
import { connected, started, succeeded } from '../support/steps.ts';

describeOnLab('Pacemaker is updated on the DC in the middle of a change', (cluster) => {
  let since: Watch;
  let dc = '';
  let other = '';

  test('a guest is added all the same', async () => {
    await cluster().useFencing();
    dc = (await cluster().cluster()).dc ?? '';
    other = otherThan(dc);
    await makeMachineAwayFrom(cluster(), dc);
    since = await watch(cluster());
    const daemon = await holdDaemon(cluster(), 'guest1');
    const add = ['add-guest', 'guest1', 'vm-guest1', '--wait=90'];
    const adding = cluster().pacer('-H', other, 'cluster', 'node', ...add);
    await daemon.isAwaited();
    await daemon.letGo();
    await cluster().must(dc, 'systemctl', 'restart', 'pacemaker');
    expect(succeeded(await adding).at(-1)).toBe('guest1 is online');
  });

  test('the other node is the DC by then, and knows guest1', async () => {
    const complete = (view: ClusterView) =>
      view.dc === other && view.nodes.get(dc)?.online === true && connected('guest1')(view);
    await cluster().until(`${other} to be the DC of a whole cluster`, complete, 90, other);
  });

  expectPeace(cluster, () => since);
});

describeOnLab('node1, through which pacer works, is lost in the middle of a change', (cluster) => {
  let seconds = Number.NaN;

  test('pacer says so and how to go on, and has not touched the configuration', async () => {
    await cluster().useFencing();
    await makeMachineAwayFrom(cluster(), 'node1');
    const daemon = await holdDaemon(cluster(), 'guest1');
    const adding = cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=90');
    await daemon.isAwaited();
    const start = Date.now();
    await cluster().fault('node1', 'crash');
    await daemon.letGo();
    const failed = await adding;
    seconds = (Date.now() - start) / 1000;
    expect(failed.status).toBe(1);
    expect(failed.stderr).toMatch(
      /^Error: no way to the cluster: node1: .*\n {2}\S(.*\n)+To continue:\n {2}pacer .* add-guest guest1/m,
    );
    expect(await cluster().must('node2', 'cibadmin', '--query')).not.toContain('name="remote-node"');
  });

  test('within half a minute', () => {
    expect(seconds).toBeLessThan(35);
  });

  test('the cluster fences node1, which was lost, and nothing else', async () => {
    const view = await cluster().until(
      'node1 to be fenced',
      (seen) => seen.fencing.some((event) => event.endsWith('success')),
      90,
      'node2',
    );
    expect(view.fencing).toEqual(['reboot of node1: success']);
  });

  test('the same command goes on through node2', async () => {
    const again = await cluster().pacer(
      ...['-H', 'node2', 'cluster', 'node', 'add-guest', 'guest1', 'vm-guest1'],
      ...['--skip-offline', '--wait=90'],
    );
    expect(succeeded(again).at(-1)).toBe('guest1 is online');
  });
});

describeOnLab('A cluster node that is no way to the cluster', (cluster) => {
  test('PACER_HOST=node1,node2 asks node2 when Pacemaker is stopped on node1', async () => {
    await cluster().must('node1', 'systemctl', 'stop', 'pacemaker');
    const node1IsMissed = (view: ClusterView) => view.nodes.get('node1')?.online === false;
    await cluster().until('node1 to be missed', node1IsMissed, 60, 'node2');
    const status = await cluster().pacer('status', 'nodes');
    expect(status.stdout, status.stderr).toContain(' Offline: node1');
  });

  test('and when node1 is switched off', async () => {
    await cluster().fault('node1', 'crash');
    const status = await cluster().pacer('status', 'nodes');
    expect(status.stdout, status.stderr).toContain(' Offline: node1');
  });
});

const otherThan = (node: string) => (node === 'node1' ? 'node2' : 'node1');

/** Its machine is not to go down with the node that is lost. */
async function makeMachineAwayFrom(lab: Lab, node: string): Promise<void> {
  const machine = ['vm-guest1', 'ocf:lab:Machine', 'host=guest1', 'meta', 'target-role=Stopped'];
  succeeded(await lab.pacer('resource', 'create', ...machine));
  succeeded(await lab.pacer('constraint', 'location', 'vm-guest1', 'avoids', node));
  succeeded(await lab.pacer('resource', 'enable', 'vm-guest1'));
  await lab.until('vm-guest1 to run', started('vm-guest1'));
  await lab.atRest();
}
