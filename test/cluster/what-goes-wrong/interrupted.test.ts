import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import type { Watch } from '../support/disturbances.ts';
import { expectPeace, watch } from '../support/disturbances.ts';
import type { HeldDaemon } from '../support/held-daemon.ts';
import { holdDaemon } from '../support/held-daemon.ts';
import { connected, makeMachines, succeeded } from '../support/steps.ts';

describeOnLab('pacer is ended in the middle of a change', (cluster) => {
  let since: Watch;
  const add = (guest: string) => ['cluster', 'node', 'add-guest', guest, `vm-${guest}`, '--wait=90'];
  const sending = "Sending 'pacemaker authkey' to ";
  // Without them pacer could be done before its signal comes.
  let held: HeldDaemon[] = [];
  const remove = ['cluster', 'node', 'remove-guest', 'guest1'];

  test('Ctrl-C while a guest is added: it says what was done, what was not, and how to continue', async () => {
    await cluster().useFencing();
    await makeMachines(cluster(), 'guest1', 'guest2');
    since = await watch(cluster());
    held = [await holdDaemon(cluster(), 'guest1'), await holdDaemon(cluster(), 'guest2')];
    const { status, stderr } = await cluster().signaled('SIGINT', `${sending}'guest1'`, ...add('guest1'));
    expect(status).toBe(130);
    expect(stderr).toMatch(
      /Error: interrupted\n {2}\S(.*\n)+Not done:\n(.*\n)+To continue:\n {2}pacer .*add-guest guest1 vm-guest1/,
    );
  });

  test('kill -9 leaves nothing half done, either', async () => {
    const killed = await cluster().signaled('SIGKILL', `${sending}'guest2'`, ...add('guest2'));
    expect(killed.stderr).toContain(sending);
    expect(killed.stderr).not.toContain('Error');
    expect(await cluster().must('node1', 'cibadmin', '--query')).not.toContain('name="remote-node"');
  });

  test('the same command does what is left', async () => {
    for (const daemon of held) await daemon.letGo();
    for (const guest of ['guest1', 'guest2']) {
      succeeded(await cluster().pacer(...add(guest)));
      expect(connected(guest)(await cluster().cluster())).toBe(true);
    }
  });

  test('SIGTERM after the cluster let go of a guest: the host is what is left', async () => {
    held = [await holdDaemon(cluster(), 'guest1')];
    const at = "Requesting 'pacemaker_remote disable'";
    const { status, stderr } = await cluster().signaled('SIGTERM', at, ...remove);
    expect(status).toBe(143);
    expect(stderr).toMatch(/To continue:\n {2}pacer .*remove-guest guest1 --ssh-address guest1\n$/);
  });

  test('who types the same command again is told of it', async () => {
    const { status, stderr } = await cluster().pacer(...remove);
    expect(status).toBe(1);
    expect(stderr).toContain('remove-guest guest1 --ssh-address HOST');
  });

  test('the command that continues releases the host', async () => {
    for (const daemon of held) await daemon.letGo();
    succeeded(await cluster().pacer(...remove, '--ssh-address', 'guest1'));
    const left = await cluster().exec('guest1', 'systemctl', 'is-active', 'pacemaker_remote');
    expect(left.stdout).toBe('inactive\n');
    expect((await cluster().exec('guest1', 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
    expect(await cluster().must('node1', 'cibadmin', '--query')).not.toContain('uname="guest1"');
  });

  expectPeace(cluster, () => since);
});
