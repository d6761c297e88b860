import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { settingsOf } from '../support/settings-of.ts';
import { bootOf, started } from '../support/steps.ts';
import { stepsTyped } from '../support/typed.ts';

describeOnLab('Pacemaker Remote, 3.3: the key in another place', (cluster) => {
  const step = stepsTyped(cluster);
  const elsewhere = 'echo PCMK_authkey_location=/etc/cluster-keys/authkey >>/etc/default/pacemaker';
  const keyOf = async (host: string, file: string) =>
    (await cluster().must(host, 'sha256sum', file)).split(' ')[0];
  let settingsBefore: string[] = [];
  let boot = '';

  for (const host of ['node1', 'node2', 'remote1'])
    stepsTyped(cluster, host)(`E1, E3: mkdir /etc/cluster-keys; ${elsewhere}`);

  // So that a new connection does not make the cluster spread its machines anew.
  step('pacer resource defaults update resource-stickiness=100');

  step('pacer cluster stop --all');
  step('pacer cluster start --all --wait=60');

  step('pacer resource create vm-guest1 Machine host="guest1"', async () => {
    await cluster().until('vm-guest1 to run', started('vm-guest1'));
    settingsBefore = await settingsOf(cluster(), 'remote1');
    boot = await bootOf(cluster(), 'guest1');
  });

  step('pacer cluster node add-guest guest1 vm-guest1 --wait=60');
  step('pacer cluster node add-remote remote1 --wait=60');

  test('E1: the key is where each host looks for it, and it is the same', async () => {
    const key = await keyOf('node1', '/etc/cluster-keys/authkey');
    expect(await keyOf('node2', '/etc/cluster-keys/authkey')).toBe(key);
    expect(await keyOf('remote1', '/etc/cluster-keys/authkey')).toBe(key);
    expect(await keyOf('guest1', '/etc/pacemaker/authkey')).toBe(key);
  });

  test('E1: no key is where they do not look', async () => {
    for (const host of ['node1', 'node2', 'remote1'])
      expect((await cluster().exec(host, 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });

  step('pacer cluster node remove-guest guest1');
  step('pacer cluster node remove-remote remote1');

  test('the key of remote1 is gone, and its settings are as they were', async () => {
    expect((await cluster().exec('remote1', 'test', '-e', '/etc/cluster-keys/authkey')).status).toBe(1);
    expect(await settingsOf(cluster(), 'remote1')).toEqual(settingsBefore);
  });

  test('nothing failed, nothing was fenced, and the machine was not restarted', async () => {
    const view = await cluster().cluster();
    expect(view.failures).toEqual([]);
    expect(view.fencing).toEqual([]);
    expect(await bootOf(cluster(), 'guest1')).toBe(boot);
  });
});
