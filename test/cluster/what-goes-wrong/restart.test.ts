import { expect, test } from 'vitest';
import type { Outcome } from '../lab/run.ts';
import { waitUntil } from '../lab/wait-until.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { disturbances, watch } from '../support/disturbances.ts';
import type { Lab } from '../support/lab.ts';
import {
  bootOf,
  connected,
  historyOf,
  makeMachines,
  placeDummy,
  started,
  startedAgain,
  startedOn,
  succeeded,
} from '../support/steps.ts';

const restart = ['resource', 'restart'];
const waiting = 'Waiting until';

describeOnLab('A resource is restarted, and the machine of a guest node is not in passing', (cluster) => {
  let since: Watch;
  let configured = '';
  /** FAKE1 is not done with its stop before pacer has had its signal. */
  const whileItStops = async (interrupted: () => Promise<Outcome>) => {
    await cluster().fault('guest1', 'freeze', 'pacemaker-remoted');
    const outcome = await interrupted();
    await cluster().fault('guest1', 'thaw', 'pacemaker-remoted');
    return outcome;
  };
  const refusal = async (...words: string[]) => {
    const before = (await cluster().cluster()).operations;
    const { status, stderr } = await cluster().pacer(...restart, ...words);
    expect(status).toBe(1);
    expect((await cluster().cluster()).operations).toEqual(before);
    return stderr;
  };

  test('a guest node and a remote node, a resource on each, and fencing', async () => {
    await cluster().useFencing();
    await makeMachines(cluster(), 'guest1');
    succeeded(await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=90'));
    succeeded(await cluster().pacer('cluster', 'node', 'add-remote', 'remote1', '--wait=90'));
    await placeDummy(cluster(), 'FAKE1', 'guest1');
    await placeDummy(cluster(), 'FAKE2', 'remote1');
    configured = await configuration(cluster());
    since = await watch(cluster());
  });

  test('restart FAKE1: it stops and starts, and the configuration is as before', async () => {
    const before = historyOf(await cluster().cluster(), 'FAKE1');
    expect(succeeded(await cluster().pacer(...restart, 'FAKE1')).at(-1)).toBe('FAKE1 successfully restarted');
    const view = await cluster().cluster();
    expect([startedAgain('FAKE1', before)(view), startedOn('FAKE1', 'guest1')(view)]).toEqual([true, true]);
    expect(await configuration(cluster())).toBe(configured);
  });

  test('restart vm-guest1 is refused, and so is the connection of remote1', async () => {
    expect(await refusal('vm-guest1')).toContain('use --allow WOULD_RESTART_VM to override');
    expect(await refusal('remote1')).toContain('use --allow CONNECTION_WOULD_STOP to override');
  });

  test('Ctrl-C while it is stopped: it starts again', async () => {
    const { status, stderr } = await whileItStops(() =>
      cluster().signaled('SIGINT', waiting, ...restart, 'FAKE1'),
    );
    expect(status).toBe(130);
    expect(stderr).toContain('Error: interrupted');
    expect(await configuration(cluster())).toBe(configured);
    await cluster().atRest();
    expect(startedOn('FAKE1', 'guest1')(await cluster().cluster())).toBe(true);
  });

  test('kill -9 while it is stopped: the cluster starts it by itself when the time is over', async () => {
    await whileItStops(() => cluster().signaled('SIGKILL', waiting, ...restart, 'FAKE1', '--wait=1'));
    await cluster().until('FAKE1 to stop', (view) => !started('FAKE1')(view));
    await cluster().until('FAKE1 to run', startedOn('FAKE1', 'guest1'), 120);
  });

  test('kill -9 again, and the same command brings it to its end', async () => {
    await whileItStops(() => cluster().signaled('SIGKILL', waiting, ...restart, 'FAKE1'));
    await cluster().until('FAKE1 to stop', (view) => !started('FAKE1')(view));
    succeeded(await cluster().pacer(...restart, 'FAKE1'));
    expect(startedOn('FAKE1', 'guest1')(await cluster().cluster())).toBe(true);
    expect(await configuration(cluster())).toBe(configured);
  });

  test('nothing was fenced, and no machine was started or stopped', async () => {
    expect(await disturbances(cluster(), since)).toEqual([]);
  });

  test('the connection of remote1, allowed by name: FAKE2 moves off and comes back, nothing is fenced', async () => {
    succeeded(await cluster().pacer(...restart, 'remote1', '--allow', 'CONNECTION_WOULD_STOP'));
    expect(connected('remote1')(await cluster().cluster())).toBe(true);
    await cluster().until('FAKE2 to run', started('FAKE2'));
    expect(await disturbances(cluster(), since)).toEqual([]);
  });

  test('the machine, allowed by name: another boot, the node is back and FAKE1 runs', async () => {
    const boot = await bootOf(cluster(), 'guest1');
    succeeded(await cluster().pacer(...restart, 'vm-guest1', '--allow', 'WOULD_RESTART_VM'));
    const view = await cluster().cluster();
    expect([connected('guest1')(view), started('FAKE1')(view)]).toEqual([true, true]);
    expect(await bootOf(cluster(), 'guest1')).not.toBe(boot);
    expect(await configuration(cluster())).toBe(configured);
  });
});

describeOnLab('node1, through which pacer works, is lost while a resource is restarted', (cluster) => {
  test('pacer says when the cluster starts it, and what starts it at once', async () => {
    await cluster().useFencing();
    await placeDummy(cluster(), 'FAKE1', 'node2');
    succeeded(await cluster().pacer('resource', 'update', 'FAKE1', 'op_sleep=5', '--wait=60'));
    const restarting = cluster().pacer(...restart, 'FAKE1', '--wait=60');
    await waitUntil('FAKE1 to be stopped', 60, async () =>
      (await configuration(cluster())).includes('pacer-restart-FAKE1'),
    );
    await cluster().fault('node1', 'crash');
    const { status, stderr } = await restarting;
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /Error: 'FAKE1' could not be let start again \(.*\): the cluster starts it by itself at 20.*Z\n {2}.*pacer resource enable FAKE1/,
    );
  });

  test('resource enable FAKE1, through node2', async () => {
    succeeded(await cluster().pacer('-H', 'node2', 'resource', 'enable', 'FAKE1'));
    // While node1 is fenced and comes back, crm_resource --wait may call the cluster idle too early.
    await cluster().until('FAKE1 on node2', startedOn('FAKE1', 'node2'), 90, 'node2');
    expect(await configuration(cluster(), 'node2')).not.toContain('pacer-restart');
  });
});

function configuration(lab: Lab, node = 'node1'): Promise<string> {
  return lab.must(node, 'cibadmin', '--query', '--scope', 'configuration');
}
