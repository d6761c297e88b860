import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { clusterOnFile } from '../support/cluster-on-file.ts';
import { firewalld } from '../support/firewalld.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { runPacer } from '../support/run-pacer.ts';
import { type Lan, startLan } from './support/lan.ts';
import { typeOnFile } from './support/type-lines.ts';

let lan: Lan;
const on = (host: string, command: string) => lan.host(host).run(command);

/** What the documents switch off for a test: whoever calls one of these is written down. */
const watched = ['setenforce', 'iptables']
  .map((name) => `printf '#!/bin/sh\\necho ${name} "$@" >>/run/switched-off\\n' >/usr/local/sbin/${name}`)
  .join('\n');

const node1 = `${clusterOnFile(cib().node('node1').vm('vm-guest1').vm('vm-guest2').vm('container1').text(), ['node1'])}
cat >/usr/local/sbin/virsh <<'END'
#!/bin/sh
case " $* " in
  *' dumpxml guest1 '*) printf '<domain>\\n  <name>guest1</name>\\n</domain>\\n' ;;
  *) exit 1 ;;
esac
END
chmod 0755 /usr/local/sbin/virsh
printf '10.77.0.1 node1\\n10.77.0.3 guest2\\n10.77.0.4 lxc1\\n10.77.0.5 remote1\\n' >>/etc/hosts
`;

const otherKeyPlace = `echo 'PCMK_authkey_location=/etc/cluster-keys/authkey' >>/etc/default/pacemaker`;

describeOnHosts('what the documents do on hosts by hand', () => {
  beforeAll(async () => {
    lan = await startLan(
      { name: 'node1', prepare: node1 },
      { name: 'guest1', prepare: `${watched}\nchmod 0755 /usr/local/sbin/*` },
      { name: 'guest2', prepare: otherKeyPlace },
      { name: 'lxc1' },
      { name: 'remote1', installed: false, prepare: firewalld },
    );
    await on('node1', 'dd if=/dev/urandom of=/etc/pacemaker/authkey bs=4096 count=1');
  });
  afterAll(() => lan?.stop());

  describe('before guest1 is added', () => {
    test('D13: a port that nobody listens on is told as the probe with ssh tells it', async () => {
      const { stdout } = await lan.type('pacer node check guest1 10.77.0.2 || :');
      expect(stdout).toContain(
        "cluster node 'node1' cannot connect to 10.77.0.2 port 3121: Connection refused",
      );
    });
    test('D12: a name that no cluster node knows is told', async () => {
      const { stdout } = await lan.type('pacer node check guest1 || :');
      expect(stdout).toMatch(/^failed +node1 +address /m);
    });
  });

  describe('cluster node add-guest guest1 vm-guest1 --hosts-entry 10.77.0.2', () => {
    beforeAll(async () => {
      await lan.type('pacer cluster node add-guest guest1 vm-guest1 --hosts-entry 10.77.0.2');
    });

    test('D1, D3: the key that dd made on the cluster node is on the guest', async () => {
      const sum = 'sha256sum </etc/pacemaker/authkey';
      expect(await on('guest1', sum)).toBe(await on('node1', sum));
    });
    test('D6: pacemaker_remote runs', async () => {
      expect(await on('guest1', 'systemctl is-active pacemaker_remote')).toBe('active\n');
    });
    test('D6, D18: pacemaker_remote starts at boot', async () => {
      expect(await on('guest1', 'systemctl is-enabled pacemaker_remote')).toBe('enabled\n');
    });
    test('D7: its state and its listening on port 3121 can be seen', async () => {
      const { stdout } = await lan.type('pacer node check guest1');
      expect(stdout.match(/^ok +guest1 +(service|listening)/gm)).toHaveLength(2);
    });
    test('D10: no protection of the guest was switched off', async () => {
      expect(await on('guest1', 'cat /run/switched-off 2>/dev/null || echo nothing')).toBe('nothing\n');
    });
    test('D12: the cluster node knows the name', async () => {
      expect(await on('node1', 'getent hosts guest1')).toMatch(/^10\.77\.0\.2 +guest1/);
    });
    test('D13: the port answers from the cluster node', async () => {
      const { stdout } = await lan.type('pacer node check guest1');
      expect(stdout).toMatch(/^ok +node1 +port /m);
    });
  });

  test('D4: a container that has the key already is not sent it', async () => {
    await on(
      'lxc1',
      `printf %s '${await on('node1', 'base64 -w0 /etc/pacemaker/authkey')}' | base64 -d >/etc/pacemaker/authkey`,
    );
    const { stderr } = await lan.type('pacer cluster node add-guest lxc1 container1');
    expect(stderr).not.toContain("Sending 'pacemaker authkey'");
  });

  describe('cluster node add-remote remote1, on a host without packages, behind firewalld', () => {
    test('D5: without --install the command that installs them is told', async () => {
      const { stderr } = await lan.type('pacer cluster node add-remote remote1 || :');
      expect(stderr).toContain('or run on remote1: apt-get install');
    });
    test('D5: with --install they are installed', async () => {
      await lan.type('pacer cluster node add-remote remote1 --install --firewall');
      expect(await on('remote1', 'cat /var/log/throw-away/apt-get')).toMatch(
        /pacemaker-remote resource-agents$/m,
      );
    });
    test('D8, D9: port 3121 is opened as the service high-availability, for good', async () => {
      expect(await on('remote1', 'cat /run/firewalld')).toContain(
        '--permanent --add-service=high-availability\n',
      );
    });
  });

  test('D14: a host that SSH does not reach is told', async () => {
    const { stderr } = await lan.type('pacer cluster node add-remote nosuch || :');
    expect(stderr).toContain('nosuch: the name nosuch has no address');
  });

  test('D15: the definition of the virtual machine is dumped to the file of the resource', async () => {
    const agent = 'VirtualDomain hypervisor="qemu:///system" config="/etc/pacemaker/guest1.xml"';
    await lan.type(`pacer resource create vm9 ${agent} --domain guest1`);
    expect(await on('node1', 'cat /etc/pacemaker/guest1.xml')).toContain('<name>guest1</name>');
  });

  describe('cluster node add-guest guest2 vm-guest2 remote-port=3122, whose key lies elsewhere', () => {
    beforeAll(async () => {
      await lan.type('pacer cluster node add-guest guest2 vm-guest2 remote-port=3122');
    });

    test('E1: the key is put where PCMK_authkey_location says', async () => {
      const there = await on('guest2', 'sha256sum </etc/cluster-keys/authkey');
      expect(there).toBe(await on('node1', 'sha256sum </etc/pacemaker/authkey'));
    });
    test('D2: a folder that is missing is made as the document makes it', async () => {
      expect(await on('guest2', 'stat -c "%a %G" /etc/cluster-keys')).toBe('750 haclient\n');
    });
    test('E2, E3: the port is set in /etc/default/pacemaker', async () => {
      expect(await on('guest2', 'cat /etc/default/pacemaker')).toMatch(/^PCMK_remote_port=3122$/m);
    });
  });
}, ['cibadmin', 'ip']);

test('D11: two guests cannot have one address', async () => {
  const guests = cib().vm('vm1').vm('vm2').guest('guest1', 'vm1', { 'remote-addr': '192.168.122.10' });
  const line = 'pacer cluster node add-guest guest2 vm2 remote-addr=192.168.122.10 || :';
  const { stderr } = await typeOnFile(guests.text(), line);
  expect(stderr).toContain("Error: '192.168.122.10' already exists as the address of guest node 'guest1'");
});

test('E5: the options of ocf:pacemaker:remote are known without Pacemaker, as no agent does any work', async () => {
  const env = { PATH: `${dirname(process.execPath)}:/usr/bin:/bin`, OCF_ROOT: '/nonexistent' };
  const { stdout } = await runPacer(['resource', 'describe', 'ocf:pacemaker:remote'], { env });
  expect(stdout).toContain('  reconnect_interval: ');
});
