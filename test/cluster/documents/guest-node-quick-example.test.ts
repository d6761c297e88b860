import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { statusFrame } from '../support/status-frame.ts';
import {
  bootOf,
  connected,
  historyOf,
  started,
  startedOn,
  startedOnClusterNode,
  succeeded,
} from '../support/steps.ts';
import { stepsTyped, typedOutside } from '../support/typed.ts';
import { valuesById } from '../support/values-by-id.ts';
import { configureWebserver } from '../support/webserver.ts';

describeOnLab('Guest Node Quick Example', (cluster) => {
  const step = stepsTyped(cluster);
  const onGuest1 = stepsTyped(cluster, 'guest1');
  const keyOf = async (host: string) =>
    (await cluster().must(host, 'sha256sum', '/etc/pacemaker/authkey')).split(' ')[0];
  let vmBefore: string[] = [];
  let bootBefore = '';

  test('no host has a key yet, and the cluster fences', async () => {
    await cluster().useFencing();
    await configureWebserver(cluster(), 'node1', 'node2', 'guest1');
    for (const host of ['node1', 'node2', 'guest1'])
      expect((await cluster().exec(host, 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });

  step('A1: pacer resource create vm-guest1 Machine host="guest1" meta', async ({ stderr }) => {
    expect(stderr).toBe("Assumed agent name 'ocf:lab:Machine' (deduced from 'Machine')\n");
    const view = await cluster().until('vm-guest1 to run', started('vm-guest1'));
    bootBefore = await bootOf(cluster(), 'guest1');
    vmBefore = historyOf(view, 'vm-guest1');
    expect(vmBefore).toHaveLength(1);
  });

  step('A2: pacer cluster node add-guest guest1 vm-guest1', ({ stderr }) => {
    // The document shows a cluster that has its key already; here node1 and node2 are sent one at the same time.
    expect(stderr.split('\n').filter((line) => line.includes('guest1'))).toEqual([
      "No addresses specified for host 'guest1', using 'guest1'",
      "Sending 'pacemaker authkey' to 'guest1'",
      "guest1: successful distribution of the file 'pacemaker authkey'",
      "Requesting 'pacemaker_remote enable', 'pacemaker_remote start' on 'guest1'",
      "guest1: successful run of 'pacemaker_remote enable'",
      "guest1: successful run of 'pacemaker_remote start'",
    ]);
  });

  test('E4: every host has the same key, which the cluster may read and nobody else', async () => {
    const keys = [await keyOf('node1'), await keyOf('node2'), await keyOf('guest1')];
    expect(new Set(keys).size).toBe(1);
    for (const host of ['node1', 'node2', 'guest1'])
      expect(await cluster().must(host, 'stat', '-c', '%U:%G %a', '/etc/pacemaker/authkey')).toBe(
        'root:haclient 640\n',
      );
    expect((await cluster().exec('guest2', 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });

  test('C1: the CIB has the meta attributes and operations that the document shows, under its ids', async () => {
    const xml = await cluster().must(
      'node1',
      'cibadmin',
      '--query',
      '--xpath',
      '//primitive[@id="vm-guest1"]',
    );
    expect(valuesById(xml)).toEqual({
      'vm-guest1-instance_attributes-host': 'guest1',
      'vm-guest1-meta_attributes-remote-addr': 'guest1',
      'vm-guest1-meta_attributes-remote-node': 'guest1',
      'vm-guest1-monitor-interval-10s': 'monitor 10s 30s',
      'vm-guest1-start-interval-0s': 'start 0s 90s',
      'vm-guest1-stop-interval-0s': 'stop 0s 90s',
    });
  });

  test('E4: the cluster is connected to TCP port 3121 of guest1 with TLS and that key', async () => {
    await cluster().until('the connection to guest1', connected('guest1'));
    const from = await cluster().must('guest1', 'ss', '-Htn', 'state', 'established', 'sport = :3121');
    expect(from).toMatch(/ \S*10\.77\.0\.1[12]\]?:\d+ *\n$/);
    const log = await cluster().must('guest1', 'cat', '/var/log/pacemaker/pacemaker.log');
    expect(log).toContain('Remote client connection accepted');
  });

  step('A3: pacer resource status', ({ stdout }) => {
    expect(stdout).toMatch(/^ {2}\* vm-guest1\s+\(ocf:lab:Machine\):\s+Started node[12]$/m);
  });

  step('A4: pacer resource config', ({ stdout }) => {
    expect(stdout).toContain('Resource: vm-guest1 (class=ocf provider=lab type=Machine)\n');
    expect(stdout).toContain('    host=guest1\n');
    expect(stdout).toContain('    remote-addr=guest1\n    remote-node=guest1\n');
    expect(stdout).toContain('    monitor: vm-guest1-monitor-interval-10s\n');
  });

  test('F1: crm_mon shows guest1 online, as the document does', async () => {
    const view = await cluster().until('the connection to guest1', connected('guest1'));
    const [node] = view.resources.get('vm-guest1')?.nodes ?? [];
    expect(await cluster().must('node1', 'crm_mon', '-1')).toContain('  * GuestOnline: [ guest1 ]\n');
    // Its `guest1@node1` is what crm_mon has printed only with --group-by-node or details since 2.1.
    expect(await cluster().must('node1', 'crm_mon', '-1R')).toContain(
      `  * GuestNode guest1@${node}: online\n`,
    );
  });

  step(
    'A5: pacer resource create webserver apache params configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s',
    ({ stderr }) =>
      expect(stderr).toBe("Assumed agent name 'ocf:heartbeat:apache' (deduced from 'apache')\n"),
  );

  step('A6: pacer constraint location webserver prefers guest1', async () => {
    await cluster().until('webserver on guest1', startedOn('webserver', 'guest1'));
    const { resources, guestOnline, failed } = statusFrame(
      (await typedOutside(cluster(), 'pacer status')).stdout,
    );
    expect(resources).toMatchObject({
      'vm-guest1': expect.stringMatching(/^Started node[12]$/),
      webserver: 'Started guest1',
    });
    expect(guestOnline).toEqual(['guest1']);
    expect(failed).toEqual([]);
  });

  onGuest1('curl --silent http://localhost/server-status', ({ stdout }) => {
    expect(stdout).toContain('Apache Server Status for localhost');
  });

  onGuest1('crm_mon --one-shot', ({ stdout }) => {
    expect(stdout).toContain('  * GuestOnline: [ guest1 ]\n');
    expect(stdout).toMatch(/\* webserver\s+\(ocf:heartbeat:apache\):\s+Started guest1\n/);
  });

  onGuest1('crm_resource --locate --resource webserver', ({ stdout }) => {
    expect(stdout).toBe('resource webserver is running on: guest1\n');
  });

  onGuest1('crm_attribute --node guest1 --name disk --update ssd', async () => {
    const asked = ['crm_attribute', '--node', 'guest1', '--name', 'disk', '--query', '--quiet'];
    expect(await cluster().must('node1', ...asked)).toBe('ssd\n');
  });

  test('B15: a promotable resource on guest1 sets its transient score there, as crm_master does', async () => {
    const score = ['--node', 'guest1', '--name', 'master-webserver', '--lifetime', 'reboot'];
    await cluster().must('guest1', 'crm_attribute', ...score, '--update', '5');
    expect(await cluster().must('node1', 'crm_attribute', ...score, '--query', '--quiet')).toBe('5\n');
  });

  test('the same add-guest again changes nothing', async () => {
    const cib = () => cluster().must('node1', 'cibadmin', '--query', '--scope', 'configuration');
    const before = await cib();
    succeeded(await typedOutside(cluster(), 'pacer cluster node add-guest guest1 vm-guest1'));
    expect(await cib()).toBe(before);
  });

  step('pacer cluster node remove-guest guest1', async () => {
    const view = await cluster().until('webserver elsewhere', startedOnClusterNode('webserver'));
    expect([...view.nodes.keys()].sort()).toEqual(['node1', 'node2']);
    const cib = await cluster().must('node1', 'cibadmin', '--query');
    expect(cib).not.toMatch(/(uname|id|node)="guest1"|name="remote-(node|addr)"/);
  });

  test('it leaves neither key nor daemon on the host', async () => {
    const { stdout } = await cluster().exec('guest1', 'systemctl', 'is-active', 'pacemaker_remote');
    expect(stdout).toBe('inactive\n');
    expect((await cluster().exec('guest1', 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });

  test('nothing failed, nothing was fenced, and the machine was never restarted', async () => {
    const view = await cluster().cluster();
    expect(view.failures).toEqual([]);
    expect(view.fencing).toEqual([]);
    expect(historyOf(view, 'vm-guest1')).toEqual(vmBefore);
    expect(await bootOf(cluster(), 'guest1')).toBe(bootBefore);
  });
});
