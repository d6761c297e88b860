import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { settingsOf } from '../support/settings-of.ts';
import { bootOf, connected, started } from '../support/steps.ts';
import { stepsTyped } from '../support/typed.ts';
import { valuesById } from '../support/values-by-id.ts';

const hosts = ['guest1', 'guest2', 'remote1'];

describeOnLab('Pacemaker Remote, 3.1 and 3.2: other ports, addresses and times', (cluster) => {
  const step = stepsTyped(cluster);
  const onNode1 = stepsTyped(cluster, 'node1');
  const settings = () => Promise.all(hosts.map((host) => settingsOf(cluster(), host)));
  const boots = () => Promise.all(hosts.map((host) => bootOf(cluster(), host)));
  const connections = (host: string, port: number) =>
    cluster().must(host, 'ss', '-Htn', 'state', 'established', `sport = :${port}`);
  const valuesOf = async (id: string) =>
    valuesById(await cluster().must('node1', 'cibadmin', '--query', '--xpath', `//primitive[@id="${id}"]`));
  let settingsBefore: string[][] = [];
  let bootsBefore: string[] = [];

  // So that a new connection does not make the cluster spread its machines anew.
  step('pacer resource defaults update resource-stickiness=100');

  for (const guest of ['guest1', 'guest2'])
    step(`pacer resource create vm-${guest} Machine host="${guest}"`, async () => {
      await cluster().until(`vm-${guest} to run`, started(`vm-${guest}`));
    });

  test('the hosts are as they were installed', async () => {
    settingsBefore = await settings();
    bootsBefore = await boots();
    expect(settingsBefore.join()).not.toContain('PCMK_remote_port');
  });

  step(
    'B2, B4: pacer cluster node add-guest guest1 vm-guest1 remote-port=3122 remote-connect-timeout=90s --wait=60',
    async () => {
      expect(await valuesOf('vm-guest1')).toMatchObject({
        'vm-guest1-meta_attributes-remote-port': '3122',
        'vm-guest1-meta_attributes-remote-connect-timeout': '90s',
      });
    },
  );

  test('E2: the daemon of guest1 was given that port, and the cluster is connected to it', async () => {
    expect(await settingsOf(cluster(), 'guest1')).toContain('PCMK_remote_port=3122');
    expect(await connections('guest1', 3122)).toContain(':3122 ');
  });

  const onGuest2 = stepsTyped(cluster, 'guest2');
  onGuest2('ip address replace 10.77.0.150/24 dev eth0');

  // Three names for one host: web for the cluster, 10.77.0.150 to connect to, guest2 for SSH.
  step(
    'B3: pacer cluster node add-guest web vm-guest2 remote-addr=10.77.0.150 --ssh-address guest2 --wait=60',
    async () => {
      expect(await connections('guest2', 3121)).toContain('10.77.0.150]:3121 ');
    },
  );

  // One line for two: in between the cluster tries to reach a host whose daemon does not run.
  const make = 'pacer resource create remote1 remote server=10.77.0.201 port=8938';
  const add = 'pacer cluster node add-remote remote1 10.77.0.201';
  onNode1(`A11, B8, B9: ${make} && ${add} --wait=60`, async ({ stderr }) => {
    expect(stderr).toContain(`${add}\n`);
    expect(await valuesOf('remote1')).toMatchObject({
      'remote1-instance_attributes-server': '10.77.0.201',
      'remote1-instance_attributes-port': '8938',
    });
    expect(await settingsOf(cluster(), 'remote1')).toContain('PCMK_remote_port=8938');
    expect(await connections('remote1', 8938)).toContain('10.77.0.201]:8938 ');
  });

  step('B10: pacer resource update remote1 reconnect_interval=5s', async () => {
    expect(await valuesOf('remote1')).toMatchObject({
      'remote1-instance_attributes-reconnect_interval': '5s',
    });
  });

  stepsTyped(cluster, 'remote1')('B10: kill -9 $(pidof pacemaker-remoted)', async () => {
    await cluster().until('the loss to be noticed', (view) => view.failures.length > 0);
    await cluster().until('the connection to remote1', connected('remote1'), 90);
  });

  step('pacer cluster node remove-guest guest1');
  step('pacer cluster node remove-guest web --ssh-address guest2');
  step('pacer cluster node remove-remote remote1');
  onGuest2('ip address delete 10.77.0.150/24 dev eth0');

  test('the settings of the hosts are as before', async () => {
    expect(await settings()).toEqual(settingsBefore);
  });

  test('no host was restarted or fenced', async () => {
    expect(await boots()).toEqual(bootsBefore);
    expect((await cluster().cluster()).fencing).toEqual([]);
  });
});
