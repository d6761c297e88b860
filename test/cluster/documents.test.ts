import { expect, test } from 'vitest';
import { describeOnLab } from './support/describe-on-lab.ts';
import { bootOf, connected, historyOf, startedOn } from './support/steps.ts';

describeOnLab('Guest Node Quick Example', (cluster) => {
  const keyOf = async (host: string) =>
    (await cluster().must(host, 'sha256sum', '/etc/pacemaker/authkey')).split(' ')[0];
  let vmBefore: string[] = [];
  let bootBefore = '';

  test('no host has a key yet', async () => {
    for (const host of ['node1', 'node2', 'guest1'])
      expect((await cluster().exec(host, 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });

  // The document's agent is VirtualDomain. Without libvirt an agent of the lab starts and stops the machine.
  test('pacer resource create vm-guest1 ocf:lab:Machine host=guest1', async () => {
    await cluster().useFencing();
    const words = ['vm-guest1', 'ocf:lab:Machine', 'host=guest1'];
    expect(await cluster().pacer('resource', 'create', ...words)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const view = await cluster().until(
      'vm-guest1 to be started',
      (seen) => seen.resources.get('vm-guest1')?.role === 'Started',
    );
    bootBefore = await bootOf(cluster(), 'guest1');
    vmBefore = historyOf(view, 'vm-guest1');
    expect(vmBefore).toHaveLength(1);
  });

  test('pacer cluster node add-guest guest1 vm-guest1', async () => {
    const added = await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1');
    expect(added.status, added.stderr).toBe(0);
    // The document shows a cluster that has its key already; here node1 and node2 are sent one at the same time.
    expect(added.stderr.split('\n').filter((line) => line.includes('guest1'))).toEqual([
      "No addresses specified for host 'guest1', using 'guest1'",
      "Sending 'pacemaker authkey' to 'guest1'",
      "guest1: successful distribution of the file 'pacemaker authkey'",
      "Requesting 'pacemaker_remote enable', 'pacemaker_remote start' on 'guest1'",
      "guest1: successful run of 'pacemaker_remote enable'",
      "guest1: successful run of 'pacemaker_remote start'",
    ]);
  });

  test('guest1 comes online', async () => {
    const view = await cluster().until('the connection to guest1', connected('guest1'));
    expect(view.nodes.get('guest1')).toEqual({ kind: 'remote', online: true, unclean: false });
  });

  test('every host has the same key, which the cluster may read and nobody else', async () => {
    const keys = [await keyOf('node1'), await keyOf('node2'), await keyOf('guest1')];
    expect(new Set(keys).size).toBe(1);
    for (const host of ['node1', 'node2', 'guest1'])
      expect(await cluster().must(host, 'stat', '-c', '%U:%G %a', '/etc/pacemaker/authkey')).toBe(
        'root:haclient 640\n',
      );
    expect((await cluster().exec('guest2', 'test', '-e', '/etc/pacemaker/authkey')).status).toBe(1);
  });

  test('the CIB has the two meta attributes under the ids that pcs gives them', async () => {
    const xpath = "//primitive[@id='vm-guest1']/meta_attributes";
    const xml = await cluster().must('node1', 'cibadmin', '--query', '--xpath', xpath);
    expect(xml).toContain('id="vm-guest1-meta_attributes-remote-addr"');
    expect(xml).toContain('id="vm-guest1-meta_attributes-remote-node"');
  });

  test('pacer resource status and resource config show it', async () => {
    const { stdout: status } = await cluster().pacer('resource', 'status');
    expect(status).toMatch(/\* vm-guest1\s+\(ocf:lab:Machine\):\s+Started/);
    const { stdout: config } = await cluster().pacer('resource', 'config');
    expect(config).toContain('    remote-addr=guest1\n    remote-node=guest1\n');
  });

  test('a webserver is placed on guest1 and started there', async () => {
    const words = ['webserver', 'ocf:pacemaker:Dummy', 'op', 'monitor', 'interval=30s'];
    const created = await cluster().pacer('resource', 'create', ...words);
    expect(created.status, created.stderr).toBe(0);
    await cluster().must('node1', 'crm_resource', '--move', '--resource', 'webserver', '--node', 'guest1');
    await cluster().until('webserver on guest1', startedOn('webserver', 'guest1'));
  });

  test('crm_mon works on guest1 itself', async () => {
    expect(await cluster().must('guest1', 'crm_mon', '-1')).toContain('GuestOnline: [ guest1 ]');
  });

  test('the same command again changes nothing', async () => {
    const cib = () => cluster().must('node1', 'cibadmin', '--query', '--scope', 'configuration');
    const before = await cib();
    const again = await cluster().pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1');
    expect(again.status, again.stderr).toBe(0);
    expect(await cib()).toBe(before);
  });

  test('pacer cluster node remove-guest guest1 leaves no trace of it', async () => {
    const removed = await cluster().pacer('cluster', 'node', 'remove-guest', 'guest1');
    expect(removed.status, removed.stderr).toBe(0);
    const view = await cluster().until('webserver elsewhere', (seen) =>
      ['node1', 'node2'].includes(seen.resources.get('webserver')?.nodes[0] ?? ''),
    );
    expect([...view.nodes.keys()].sort()).toEqual(['node1', 'node2']);
    const cib = await cluster().must('node1', 'cibadmin', '--query');
    expect(cib).not.toMatch(/(uname|id|node)="guest1"|name="remote-(node|addr)"/);
    expect((await cluster().exec('guest1', 'systemctl', 'is-active', 'pacemaker_remote')).stdout).toBe(
      'inactive\n',
    );
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

describeOnLab('Pacemaker Remote, chapter 5: a remote node, from a cluster node', (cluster) => {
  test('pacer cluster node add-remote remote1', async () => {
    const added = await cluster().pacerOn('node1', 'cluster', 'node', 'add-remote', 'remote1');
    expect(added.status, added.stderr).toBe(0);
    expect(added.stderr.split('\n')).toContain("remote1: successful run of 'pacemaker_remote start'");
  });

  test('remote1 comes online', async () => {
    const view = await cluster().until('the connection to remote1', connected('remote1'));
    expect(view.nodes.get('remote1')).toEqual({ kind: 'remote', online: true, unclean: false });
    const { stdout } = await cluster().pacerOn('node1', 'status');
    expect(stdout).toContain('RemoteOnline: [ remote1 ]');
    expect(stdout).toMatch(/\* remote1\s+\(ocf:pacemaker:remote\):\s+Started node[12]/);
  });

  test('a resource is started on it', async () => {
    const created = await cluster().pacerOn('node1', 'resource', 'create', 'FAKE1', 'ocf:pacemaker:Dummy');
    expect(created.status, created.stderr).toBe(0);
    await cluster().must('node1', 'crm_resource', '--move', '--resource', 'FAKE1', '--node', 'remote1');
    await cluster().until('FAKE1 on remote1', startedOn('FAKE1', 'remote1'));
  });

  test('crm_mon works on remote1 itself', async () => {
    expect(await cluster().must('remote1', 'crm_mon', '-1')).toContain('RemoteOnline: [ remote1 ]');
  });

  test('pacer cluster node remove-remote remote1 moves the resource away and leaves no trace', async () => {
    const removed = await cluster().pacerOn('node1', 'cluster', 'node', 'remove-remote', 'remote1');
    expect(removed.status, removed.stderr).toBe(0);
    const view = await cluster().until('FAKE1 elsewhere', (seen) =>
      ['node1', 'node2'].includes(seen.resources.get('FAKE1')?.nodes[0] ?? ''),
    );
    expect([...view.nodes.keys()].sort()).toEqual(['node1', 'node2']);
    expect(view.resources.has('remote1')).toBe(false);
    const cib = await cluster().must('node1', 'cibadmin', '--query');
    expect(cib).not.toMatch(/(uname|id|node)="remote1"/);
  });

  test('nothing failed and nothing was fenced', async () => {
    const view = await cluster().cluster();
    expect(view.failures).toEqual([]);
    expect(view.fencing).toEqual([]);
  });
});
