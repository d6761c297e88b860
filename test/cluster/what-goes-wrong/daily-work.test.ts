import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { expectPeace, watch } from '../support/disturbances.ts';
import {
  connected,
  makeMachines,
  started,
  startedOn,
  startedOnClusterNode,
  succeeded,
} from '../support/steps.ts';

describeOnLab('Daily work on a guest node leaves its machine alone', (cluster) => {
  let since: Watch;
  const pacer = async (...words: string[]) => succeeded(await cluster().pacer(...words));
  const isOffGuest1 = () => cluster().until('FAKE1 elsewhere', startedOnClusterNode('FAKE1'));

  test('guest1, and a resource on a cluster node', async () => {
    await cluster().useFencing();
    await makeMachines(cluster(), 'guest1');
    // Started before there is a guest node, so that it has to move there.
    await pacer('resource', 'create', 'FAKE1', 'ocf:pacemaker:Dummy', 'meta', 'resource-stickiness=1');
    await cluster().until('FAKE1 to run', started('FAKE1'));
    await pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=90');
    await cluster().atRest();
    since = await watch(cluster());
  });

  test('resource move FAKE1 guest1', async () => {
    await pacer('resource', 'move', 'FAKE1', 'guest1');
    expect(startedOn('FAKE1', 'guest1')(await cluster().cluster())).toBe(true);
  });

  test('node standby guest1: its resources go, and the connection stays', async () => {
    await pacer('node', 'standby', 'guest1', '--wait=60');
    expect(connected('guest1')(await isOffGuest1())).toBe(true);
  });

  test('node unstandby guest1, and the resource comes back', async () => {
    await pacer('node', 'unstandby', 'guest1', '--wait=60');
    await pacer('resource', 'move', 'FAKE1', 'guest1');
  });

  test('node maintenance guest1: nothing is touched', async () => {
    await pacer('node', 'maintenance', 'guest1', '--wait=60');
    expect(startedOn('FAKE1', 'guest1')(await cluster().cluster())).toBe(true);
    await pacer('node', 'unmaintenance', 'guest1', '--wait=60');
  });

  test('resource ban FAKE1 guest1, and resource clear', async () => {
    await pacer('resource', 'ban', 'FAKE1', 'guest1', '--wait=60');
    await isOffGuest1();
    await pacer('resource', 'clear', 'FAKE1', '--wait=60');
  });

  test('resource disable FAKE1 --wait, and enable', async () => {
    expect((await pacer('resource', 'disable', 'FAKE1', '--wait=60')).at(-1)).toBe(
      "resource 'FAKE1' is not running on any node",
    );
    await pacer('resource', 'enable', 'FAKE1', '--wait=60');
  });

  test('cluster node clear guest1 is refused: the node is in use', async () => {
    const refused = await cluster().pacer('cluster', 'node', 'clear', 'guest1');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^Error: node 'guest1' seems to be still in the cluster.*\n {2}.*pacer node remove/m,
    );
  });

  expectPeace(cluster, () => since);
});
