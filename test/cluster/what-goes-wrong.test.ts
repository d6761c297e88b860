import { expect, test } from 'vitest';
import { waitForBoot } from './lab/container.ts';
import { describeOnLab } from './support/describe-on-lab.ts';
import {
  bootOf,
  connected,
  historyOf,
  makeGuest1,
  placeDummy,
  startedOn,
  succeeded,
} from './support/steps.ts';

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

describeOnLab('A cluster node that does not answer', (cluster) => {
  test('PACER_HOST=node1,node2 asks node2 when node1 is switched off', async () => {
    await cluster().fault('node1', 'crash');
    await cluster().until(
      'node1 to be missed',
      (view) => view.nodes.get('node1')?.online === false,
      60,
      'node2',
    );
    const status = await cluster().pacer('status', 'nodes');
    expect(status.stdout, status.stderr).toContain(' Offline: node1');
  });
});

describeOnLab('A host that is not ready', (cluster) => {
  const add = (guest: string, ...words: string[]) =>
    cluster().pacer('cluster', 'node', 'add-guest', guest, `vm-${guest}`, ...words);
  const isGuest = async (name: string) =>
    (await cluster().must('node1', 'cibadmin', '--query')).includes(`name="remote-node" value="${name}"`);

  test('port 3121 is closed from node2 only: add-guest says so and leaves the CIB alone', async () => {
    succeeded(await cluster().pacer('resource', 'create', 'vm-guest1', 'ocf:lab:Machine', 'host=guest1'));
    await cluster().fault('guest1', 'block', '3121', 'node2');
    const refused = await add('guest1');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("cluster node 'node2' cannot connect to guest1 port 3121");
    expect(await isGuest('guest1')).toBe(false);
  });

  test('with the port open the same command does what is left', async () => {
    await cluster().fault('guest1', 'mend');
    succeeded(await add('guest1', '--wait=60'));
    expect(connected('guest1')(await cluster().cluster())).toBe(true);
  });

  test('the machine is not up: add-guest stops, and --skip-offline changes the CIB only', async () => {
    await cluster().fault('guest2', 'crash');
    const machine = ['vm-guest2', 'ocf:lab:Machine', 'host=guest2', 'meta', 'target-role=Stopped'];
    succeeded(await cluster().pacer('resource', 'create', ...machine));
    const refused = await add('guest2');
    expect(refused.status).toBe(1);
    expect(await isGuest('guest2')).toBe(false);
    expect(succeeded(await add('guest2', '--skip-offline')).join('\n')).toContain(
      "'guest2' was not prepared",
    );
    expect(await isGuest('guest2')).toBe(true);
  });

  test('the same command does what is left once the cluster has started the machine', async () => {
    succeeded(await cluster().pacer('resource', 'enable', 'vm-guest2'));
    await cluster().until(
      'vm-guest2 to start',
      (view) => view.resources.get('vm-guest2')?.role === 'Started',
    );
    await waitForBoot(cluster().definition.name, 'guest2');
    expect(succeeded(await add('guest2', '--wait=90')).at(-1)).toBe('guest2 is online');
  });

  test('a full cluster node is no remote node', async () => {
    const refused = await cluster().pacer('cluster', 'node', 'add-remote', 'remote9', 'node2');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("'node2' already exists as cluster node");
  });
});

describeOnLab('Removal of what is not there any more', (cluster) => {
  test('an unplugged guest node is removed with --skip-offline, and its machine stays up', async () => {
    await makeGuest1(cluster());
    const before = historyOf(await cluster().cluster(), 'vm-guest1');
    await cluster().fault('guest1', 'unplug');
    succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'guest1', '--skip-offline'));
    const view = await cluster().until('guest1 to be gone', (seen) => !seen.nodes.has('guest1'));
    expect(historyOf(view, 'vm-guest1')).toEqual(before);
    await cluster().fault('guest1', 'plug');
  });

  test('the name can be used again at once', async () => {
    succeeded(await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=60'));
  });

  test('a machine deleted by hand leaves a ghost, which pacer cluster node clear removes', async () => {
    await cluster().must('node1', 'cibadmin', '--delete', '--xml-text', '<primitive id="vm-guest1"/>');
    await cluster().until('vm-guest1 to be gone', (view) => !view.resources.has('vm-guest1'));
    expect(await cluster().must('node1', 'cibadmin', '--query')).toContain('uname="guest1"');
    succeeded(await cluster().pacer('cluster', 'node', 'clear', 'guest1'));
    expect(await cluster().must('node1', 'cibadmin', '--query')).not.toContain('uname="guest1"');
  });
});
