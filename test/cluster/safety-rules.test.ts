import { expect, test } from 'vitest';
import { waitForBoot } from './lab/container.ts';
import { describeOnLab, testOn } from './support/describe-on-lab.ts';
import type { Watch } from './support/disturbances.ts';
import { disturbances, watch } from './support/disturbances.ts';
import {
  bootOf,
  connected,
  historyOf,
  makeGuest1,
  placeDummy,
  startedAgain,
  startedOn,
  startedOnClusterNode,
  succeeded,
} from './support/steps.ts';

/** A complete TLS handshake with guest1, as a health check might do it. */
const handshake = `
const psk = require('node:fs').readFileSync('/etc/pacemaker/authkey');
const socket = require('node:tls').connect({
  host: 'guest1', port: 3121, minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2', ciphers: 'PSK',
  checkServerIdentity: () => undefined, pskCallback: () => ({ psk, identity: 'lrmd' }),
}, () => setTimeout(() => socket.end(), 1000));
socket.on('error', (error) => { console.error(error); process.exitCode = 1; });
`;

describeOnLab('Never complete a TLS handshake with a node that the cluster uses', (cluster) => {
  let since: Watch;

  test('pacer looks at an active guest again and again, and the cluster notices nothing', async () => {
    await makeGuest1(cluster());
    since = await watch(cluster());
    const before = await cluster().cluster();
    for (let time = 0; time < 3; time++)
      succeeded(await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1'));
    succeeded(await cluster().pacer('node', 'check', 'guest1'));
    succeeded(await cluster().pacer('cluster', 'authkey', 'status'));
    await cluster().atRest();
    const after = await cluster().cluster();
    expect(after.failures).toEqual([]);
    expect(after.operations).toEqual(before.operations);
    expect(await disturbances(cluster(), since)).toEqual([]);
  });

  // What follows differs from time to time: a new connection, or a restart of the whole machine.
  test('the harm: one handshake by hand throws the guest out of the cluster', async () => {
    await cluster().must('node1', 'node', '-e', handshake);
    await cluster().until('the loss to be noticed', (view) =>
      view.failures.some((failure) => failure.startsWith('guest1_monitor_30000')),
    );
    expect((await disturbances(cluster(), since)).join('\n')).toContain('unexpected client takeover');
  });
});

describeOnLab('The configuration first and the daemon last when a guest is removed', (cluster) => {
  test('pacer removes a guest with a resource on it, and its machine keeps running', async () => {
    await makeGuest1(cluster());
    await placeDummy(cluster(), 'FAKE1', 'guest1');
    const since = await watch(cluster());
    const before = await bootOf(cluster(), 'guest1');
    succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'guest1'));
    await cluster().until('FAKE1 elsewhere', startedOnClusterNode('FAKE1'));
    await cluster().atRest();
    expect(await bootOf(cluster(), 'guest1')).toBe(before);
    expect((await cluster().cluster()).failures).toEqual([]);
    expect(await disturbances(cluster(), since)).toEqual([]);
  });

  testOn(
    'bookworm',
    'the harm: the daemon stopped first by hand, and the cluster restarts the machine',
    async () => {
      succeeded(await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=60'));
      await placeDummy(cluster(), 'FAKE2', 'guest1');
      const before = await bootOf(cluster(), 'guest1');
      const since = await watch(cluster());
      const history = historyOf(await cluster().cluster(), 'vm-guest1');
      await cluster().must('guest1', 'systemctl', 'stop', 'pacemaker_remote');
      await cluster().until('another start of vm-guest1', startedAgain('vm-guest1', history));
      await waitForBoot(cluster().definition.name, 'guest1');
      expect(await bootOf(cluster(), 'guest1')).not.toBe(before);
      expect((await disturbances(cluster(), since)).join('\n')).toContain('vm-guest1 start');
    },
  );

  testOn(
    'trixie',
    'the harm: the daemon stopped first by hand, and the guest is lost until it runs again',
    async () => {
      succeeded(await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=60'));
      await placeDummy(cluster(), 'FAKE2', 'guest1');
      await cluster().must('guest1', 'systemctl', 'stop', 'pacemaker_remote');
      await cluster().until('the connection to be lost', (view) => !connected('guest1')(view));
    },
  );
});

describeOnLab('No restart of a machine that the plan did not announce', (cluster) => {
  const addRemote = (...words: string[]) =>
    cluster().pacer('cluster', 'node', 'add-remote', 'remote1', ...words);

  test('a remote node that would make the cluster move a machine is refused', async () => {
    await makeGuest1(cluster());
    const [node] = (await cluster().cluster()).resources.get('vm-guest1')?.nodes ?? [];
    expect(node).toBe('node1');
    const refused = await addRemote();
    expect(refused.status).toBe(1);
    expect(refused.stderr).toContain("the cluster would restart or stop the virtual machine of 'vm-guest1'");
  });

  test('so it comes when it is allowed by name', async () => {
    const before = await bootOf(cluster(), 'guest1');
    succeeded(await addRemote('--allow', 'WOULD_RESTART_VM', '--wait=60'));
    await cluster().until('the machine on node2', startedOn('vm-guest1', 'node2'));
    await cluster().until('guest1 to be back', connected('guest1'));
    expect(await bootOf(cluster(), 'guest1')).not.toBe(before);
  });
});
