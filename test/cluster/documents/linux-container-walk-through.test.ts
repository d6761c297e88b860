import { expect, test } from 'vitest';
import { describeOnLab } from '../support/describe-on-lab.ts';
import { libvirtLab } from '../support/lab.ts';
import { lxcHost } from '../support/lxc-host.ts';
import { connected, historyOf, startedAgain, startedOn, succeeded } from '../support/steps.ts';

/** The document's host is example-host, here it is node1; its containers are made by a script, here by the lab. */
describeOnLab(
  'Linux Container (LXC) Walk-through',
  (cluster) => {
    const { run: node1, virsh, ssh, idOf, remoteDaemons } = lxcHost(cluster);
    const pacer = (...words: string[]) => cluster().pacerOn('node1', ...words);
    const digestIn = async (folder: string) =>
      (await node1('sha256sum', `${folder}/etc/pacemaker/authkey`)).split(' ')[0];

    test('virsh net-list: the default network is active', async () => {
      expect(await node1('virsh', 'net-list')).toMatch(/^ default +active +yes +yes$/m);
    });

    test('the key is made on the host; lxc1 will share its folder, and lxc2 gets a copy', async () => {
      await node1('dd', 'if=/dev/urandom', 'of=/etc/pacemaker/authkey', 'bs=4096', 'count=1');
      await node1('cp', '/etc/pacemaker/authkey', '/root/lxc/lxc2-filesystem/etc/pacemaker/authkey');
      expect(await digestIn('/root/lxc/lxc2-filesystem')).toBe(await digestIn('/'));
    });

    test('both containers will start pacemaker_remote by themselves', async () => {
      for (const container of ['lxc1', 'lxc2']) {
        const root = `/root/lxc/${container}-filesystem`;
        await node1('systemctl', `--root=${root}`, '--quiet', 'enable', 'pacemaker_remote');
        expect(await node1('systemctl', `--root=${root}`, 'is-enabled', 'pacemaker_remote')).toBe(
          'enabled\n',
        );
      }
    });

    test('pacer property set stonith-enabled=false, no-quorum-policy=ignore', async () => {
      succeeded(await pacer('property', 'set', 'stonith-enabled=false'));
      succeeded(await pacer('property', 'set', 'no-quorum-policy=ignore'));
      expect((await pacer('property', 'config')).stdout).toContain('no-quorum-policy: ignore');
    });

    for (const number of [1, 2, 3])
      test(`A28: pacer resource create container${number} VirtualDomain force_stop="true" hypervisor="lxc:///" config="/root/lxc/lxc${number}.xml" meta remote-node=lxc${number}`, async () => {
        const words = [`container${number}`, 'VirtualDomain', 'force_stop=true', 'hypervisor=lxc:///'];
        const more = [`config=/root/lxc/lxc${number}.xml`, 'meta', `remote-node=lxc${number}`];
        expect(succeeded(await pacer('resource', 'create', ...words, ...more))).toEqual([
          "Assumed agent name 'ocf:heartbeat:VirtualDomain' (deduced from 'VirtualDomain')",
          `this makes guest node 'lxc${number}' in the configuration only, its host is not set up`,
          `  to put the key there and turn pacemaker_remote on: pacer cluster node add-guest lxc${number} container${number}`,
        ]);
        await cluster().until('the container to run', startedOn(`container${number}`, 'node1'));
      });

    test('pacer cluster node add-guest lxc3 container3, as it says, from elsewhere', async () => {
      await ssh('lxc3', 'true');
      const added = await cluster().pacer('cluster', 'node', 'add-guest', 'lxc3', 'container3', '--wait=120');
      expect(succeeded(added)).toEqual([
        "'lxc3' is already the guest node of resource 'container3'",
        "Sending 'pacemaker authkey' to 'lxc3'",
        "lxc3: successful distribution of the file 'pacemaker authkey'",
        "Requesting 'pacemaker_remote enable', 'pacemaker_remote start' on 'lxc3'",
        "lxc3: successful run of 'pacemaker_remote enable'",
        "lxc3: successful run of 'pacemaker_remote start'",
        'Waiting for the cluster to apply configuration changes (timeout: 120 seconds)...',
        'lxc3 is online',
      ]);
    });

    test('lxc1 and lxc2 come online by themselves', async () => {
      await cluster().until(
        'all connections',
        (view) => containers.every((each) => connected(each)(view)),
        120,
      );
    });

    test('D4: all have the same key: lxc1 that of the host itself, lxc2 the copy, lxc3 what pacer sent', async () => {
      for (const container of containers)
        expect(await ssh(container, 'sha256sum', '/etc/pacemaker/authkey')).toContain(await digestIn('/'));
    });

    test('pacer status: four nodes online, and three containers started on the host', async () => {
      const { stdout } = await pacer('status');
      expect(stdout).toContain('* 4 nodes configured');
      expect(stdout).toContain('* 6 resource instances configured');
      expect(stdout).toContain('* Online: [ node1 ]');
      expect(stdout).toContain('* GuestOnline: [ lxc1 lxc2 lxc3 ]');
      for (const number of [1, 2, 3])
        expect(stdout).toMatch(
          new RegExp(`\\* container${number}\\s+\\(ocf:heartbeat:VirtualDomain\\):\\s+Started node1`),
        );
    });

    test('pacer resource create FAKE1 … FAKE5 ocf:pacemaker:Dummy: spread as the document shows', async () => {
      for (const id of Object.keys(spread)) {
        await cluster().atRest();
        succeeded(await pacer('resource', 'create', id, 'ocf:pacemaker:Dummy'));
      }
      await cluster().until('all five to run in containers', (view) =>
        Object.entries(spread).every(([id, container]) => startedOn(id, container)(view)),
      );
    });

    test('the Dummy agents run within the containers', async () => {
      const files = async (container: string) =>
        (await ssh(container, 'ls', '/var/run')).split('\n').filter((name) => name.startsWith('Dummy'));
      expect(await files('lxc1')).toEqual(['Dummy-FAKE1.state', 'Dummy-FAKE4.state']);
      expect(await files('lxc3')).toEqual(['Dummy-FAKE3.state']);
    });

    test('G4: ps -A | grep pacemaker-remot: the host sees the daemon of each container', async () => {
      expect([...(await remoteDaemons()).keys()].sort()).toEqual(containers);
    });

    test('G4: kill -9 of the daemon in lxc2: the container is recovered with all that ran in it', async () => {
      await cluster().atRest();
      const before = await cluster().cluster();
      await node1('kill', '-9', (await remoteDaemons()).get('lxc2') ?? '');
      await cluster().until(
        'container2 to be started again, and what ran in it',
        (seen) =>
          startedAgain('container2', historyOf(before, 'container2'))(seen) &&
          connected('lxc2')(seen) &&
          startedOn('FAKE2', 'lxc2')(seen) &&
          startedOn('FAKE5', 'lxc2')(seen),
        120,
      );
      await cluster().atRest();
      const view = await cluster().cluster();
      for (const other of ['container1', 'container3', 'FAKE1', 'FAKE3', 'FAKE4'])
        expect(historyOf(view, other)).toEqual(historyOf(before, other));
      expect(view.failures).toEqual(['lxc2_monitor_30000 on node1: Lost connection to remote executor']);
    });

    test('pacer resource cleanup forgets the failure', async () => {
      succeeded(await pacer('resource', 'cleanup'));
      await cluster().until('no failure', (view) => view.failures.length === 0);
    });

    test('kill -9 of the first process in lxc3: it is recovered too', async () => {
      await cluster().atRest();
      const before = await cluster().cluster();
      await node1('pkill', '-9', '-P', await idOf('lxc3'));
      await cluster().until(
        'container3 to be started again, and what ran in it',
        (seen) =>
          startedAgain('container3', historyOf(before, 'container3'))(seen) &&
          connected('lxc3')(seen) &&
          startedOn('FAKE3', 'lxc3')(seen),
        120,
      );
      await cluster().atRest();
      succeeded(await pacer('resource', 'cleanup'));
      await cluster().atRest();
    });

    test('pacer cluster node remove-guest lxc3 is refused: its container would move into another', async () => {
      const before = await idOf('lxc3');
      const refused = await cluster().pacer('cluster', 'node', 'remove-guest', 'lxc3');
      expect(refused.stderr).toContain("would restart or stop the virtual machine of 'container3'");
      expect(refused.status).toBe(1);
      expect(await idOf('lxc3')).toBe(before);
    });

    test('with resource-stickiness its container runs on, and no trace of the node is left', async () => {
      succeeded(await pacer('resource', 'defaults', 'update', 'resource-stickiness=1'));
      const before = await idOf('lxc3');
      succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'lxc3'));
      const view = await cluster().until('FAKE3 elsewhere', (seen) =>
        ['lxc1', 'lxc2', 'node1'].includes(seen.resources.get('FAKE3')?.nodes[0] ?? ''),
      );
      expect([...view.nodes.keys()].sort()).toEqual(['lxc1', 'lxc2', 'node1']);
      expect(await node1('cibadmin', '--query')).not.toMatch(/(uname|id|node|value)="lxc3"/);
      expect(await idOf('lxc3')).toBe(before);
    });

    test('pacer cluster node add-guest lxc3 container3 again: the container runs on', async () => {
      const before = await idOf('lxc3');
      succeeded(await cluster().pacer('cluster', 'node', 'add-guest', 'lxc3', 'container3', '--wait=120'));
      expect(await idOf('lxc3')).toBe(before);
      expect((await cluster().cluster()).nodes.get('lxc3')?.online).toBe(true);
    });

    test('pacer cluster node remove-guest lxc1: the key that it shares with its host stays', async () => {
      const key = await digestIn('/');
      const before = await idOf('lxc1');
      succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'lxc1'));
      expect(await digestIn('/')).toBe(key);
      expect(await idOf('lxc1')).toBe(before);
    });

    test('pacer cluster node remove-guest lxc2, resource delete container2: the container is stopped', async () => {
      succeeded(await cluster().pacer('cluster', 'node', 'remove-guest', 'lxc2'));
      succeeded(await pacer('resource', 'delete', 'container2'));
      await cluster().atRest();
      expect((await cluster().cluster()).resources.has('container2')).toBe(false);
      expect(await virsh('list', '--name', '--all')).not.toContain('lxc2');
    });

    test('pacer resource create container2 … --domain lxc2 writes what libvirt knows of it to the file', async () => {
      await virsh('define', '/root/lxc/lxc2.xml');
      const known = await virsh('dumpxml', 'lxc2');
      const file = '/etc/pacemaker/lxc2.xml';
      const words = ['force_stop=true', 'hypervisor=lxc:///', `config=${file}`, '--domain', 'lxc2'];
      succeeded(await pacer('resource', 'create', 'container2', 'VirtualDomain', ...words));
      expect(await node1('cat', file)).toBe(`${known.trimEnd()}\n`);
    });

    test('the cluster starts it from there', async () => {
      await cluster().until('container2 to be started', startedOn('container2', 'node1'));
      expect(await virsh('domstate', 'lxc2')).toBe('running\n\n');
    });

    test('nothing failed but what was killed, and nothing was fenced', async () => {
      await cluster().atRest();
      const view = await cluster().cluster();
      expect(view.failures).toEqual([]);
      expect(view.fencing).toEqual([]);
    });
  },
  // Between the lines that make lxc3 and set it up the cluster tries to reach it.
  { shape: libvirtLab, restless: true },
);

const containers = ['lxc1', 'lxc2', 'lxc3'];

/** Where the document shows the five Dummies. */
const spread = { FAKE1: 'lxc1', FAKE2: 'lxc2', FAKE3: 'lxc3', FAKE4: 'lxc1', FAKE5: 'lxc2' };
