import { expect, test } from 'vitest';
import type { ClusterView } from '../support/cluster-view.ts';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { expectPeace, watch } from '../support/disturbances.ts';
import type { HeldDaemon } from '../support/held-daemon.ts';
import { holdDaemon } from '../support/held-daemon.ts';
import {
  bootOf,
  historyOf,
  makeGuest1,
  placeDummy,
  startedOnClusterNode,
  succeeded,
} from '../support/steps.ts';

describeOnLab('Removal of what is not there any more', (cluster) => {
  test('an unplugged guest node is removed with --skip-offline, and its machine stays up', async () => {
    await makeGuest1(cluster());
    const before = historyOf(await cluster().cluster(), 'vm-guest1');
    await cluster().fault('guest1', 'unplug');
    succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'guest1', '--skip-offline'));
    await cluster().until('guest1 to be gone', (seen) => !seen.nodes.has('guest1'));
    await cluster().atRest();
    expect(historyOf(await cluster().cluster(), 'vm-guest1')).toEqual(before);
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

describeOnLab('The host of a guest node is lost in the middle of its removal', (cluster) => {
  let daemon: HeldDaemon | undefined;

  test('within half a minute pacer says so and how to continue', async () => {
    await makeGuest1(cluster());
    daemon = await holdDaemon(cluster(), 'guest1');
    const removing = cluster().pacer('cluster', 'node', 'remove-guest', 'guest1');
    await daemon.isAwaited();
    expect((await cluster().cluster()).resources.has('guest1')).toBe(false);
    const start = Date.now();
    await cluster().fault('guest1', 'unplug');
    const { status, stderr } = await removing;
    expect((Date.now() - start) / 1000).toBeLessThan(35);
    expect(status).toBe(1);
    expect(stderr).toMatch(/To continue:\n {2}pacer .*remove-guest guest1 --ssh-address guest1\n$/);
  });

  test('plugged in again: the command that continues releases the host', async () => {
    await daemon?.letGo();
    await cluster().fault('guest1', 'plug');
    const remove = ['cluster', 'node', 'remove-guest', 'guest1', '--ssh-address', 'guest1'];
    succeeded(await cluster().pacer(...remove));
    expect((await cluster().exec('guest1', 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });
});

describeOnLab('A remote node with resources on it, in a cluster that fences', (cluster) => {
  let since: Watch;
  let boot = '';
  const settled = (view: ClusterView) => ['FAKE1', 'FAKE2'].every((id) => startedOnClusterNode(id)(view));

  test('two resources run on remote1', async () => {
    await cluster().useFencing();
    succeeded(await cluster().pacer('cluster', 'node', 'add-remote', 'remote1', '--wait=90'));
    await placeDummy(cluster(), 'FAKE1', 'remote1');
    await placeDummy(cluster(), 'FAKE2', 'remote1');
    boot = await bootOf(cluster(), 'remote1');
    since = await watch(cluster());
  });

  test('in maintenance its removal is refused: FAKE1 and FAKE2 would run twice afterwards', async () => {
    succeeded(await cluster().pacer('property', 'set', 'maintenance-mode=true'));
    const refused = await cluster().pacer('node', 'remove', 'remote1');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^Error: the cluster is in maintenance: .*\n {2}end it first: pacer property set/m,
    );
    expect((await cluster().cluster()).resources.get('FAKE1')?.nodes).toEqual(['remote1']);
    succeeded(await cluster().pacer('property', 'set', 'maintenance-mode=false'));
  });

  test('so it is while one of them is not managed', async () => {
    succeeded(await cluster().pacer('resource', 'unmanage', 'FAKE1'));
    const refused = await cluster().pacer('node', 'remove', 'remote1');
    expect(refused.status).toBe(1);
    expect(refused.stderr).toMatch(
      /^Error: 'FAKE1' on 'remote1' is not managed: .*\n {2}.*: pacer resource manage FAKE1;/m,
    );
    succeeded(await cluster().pacer('resource', 'manage', 'FAKE1'));
  });

  test('pacer node remove remote1: they move to the cluster nodes', async () => {
    succeeded(await cluster().pacer('node', 'remove', 'remote1'));
    const view = await cluster().until('FAKE1 and FAKE2 on cluster nodes', settled);
    expect(view.failures).toEqual([]);
  });

  test('its host was not touched but for the key and the daemon', async () => {
    expect(await bootOf(cluster(), 'remote1')).toBe(boot);
    expect((await cluster().exec('remote1', 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
    const daemon = await cluster().exec('remote1', 'systemctl', 'is-active', 'pacemaker_remote');
    expect(daemon.stdout).toBe('inactive\n');
  });

  expectPeace(cluster, () => since);
});
