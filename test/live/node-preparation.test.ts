import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { clusterOnFile } from '../support/cluster-on-file.ts';
import { connectHosts } from '../support/connect-hosts.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { type PacerRun, runPacer } from '../support/run-pacer.ts';
import { type ThrowAwayHost, throwAwayHost } from '../support/throw-away-host.ts';

const clusterNode = clusterOnFile(cib().node('node1').node('node2').vm('vm-guest1').text(), [
  'node1',
  'node2',
]);

/** virsh of a node that knows one domain. */
const virsh = `
cat >/usr/local/sbin/virsh <<'END'
#!/bin/sh
echo "$@" >>/root/virsh-calls
case " $* " in
  *' dumpxml guest1 '*) printf '<domain>\\n  <name>guest1</name>\\n</domain>\\n\\n' ;;
  *) echo "error: failed to get domain" >&2; exit 1 ;;
esac
END
chmod 0755 /usr/local/sbin/virsh
`;

let guest1: ThrowAwayHost;
let node1: ThrowAwayHost;
let node2: ThrowAwayHost;
let folder: string;

function pacer(...words: string[]): Promise<PacerRun> {
  const config = join(folder, 'ssh_config');
  return runPacer(['-H', 'node1', '--ssh-config', config, ...words], { env: { XDG_STATE_HOME: folder } });
}

const digest = (host: ThrowAwayHost) => host.run('sha256sum < /etc/pacemaker/authkey');
const checks = async (...words: string[]) =>
  JSON.parse((await pacer('node', 'check', ...words, '--output-format=json')).stdout);
const outcomes = (report: { checks: { host: string; check: string; outcome: string }[] }) =>
  Object.fromEntries(report.checks.map(({ host, check, outcome }) => [`${host} ${check}`, outcome]));

describeOnHosts('what the documents do by hand', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-preparation-'));
    [guest1, node1, node2] = await Promise.all([
      throwAwayHost({ name: 'guest1' }),
      throwAwayHost({ name: 'node1', prepare: clusterNode }),
      throwAwayHost({ name: 'node2', prepare: virsh }),
    ]);
    connectHosts([guest1, node1, node2]);
    const blocks = [guest1, node1, node2].map(({ configBlock }) => configBlock);
    writeFileSync(join(folder, 'ssh_config'), blocks.join(''));
  }, 60_000);

  afterAll(async () => {
    await Promise.all([guest1?.stop(), node1?.stop(), node2?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test("authkey status tells Debian's random keys apart", async () => {
    const run = await pacer('cluster', 'authkey', 'status');
    expect(run.stdout).toMatch(/^node1 +cluster +sha256:\w{16} +root:haclient +640 +ok$/m);
    expect(run.stdout).toMatch(/^node2 +cluster +sha256:\w{16} +root:haclient +640 +differs$/m);
    expect(run.stderr).toContain('node2: its authkey is sha256:');
    expect(run.status).toBe(1);
  });

  test('authkey create puts one key on every cluster node', async () => {
    const run = await pacer('cluster', 'authkey', 'create');
    expect(run.stderr).toContain("node2: successful distribution of the file 'pacemaker authkey'");
    expect(await digest(node2)).toBe(await digest(node1));
    expect(run.status).toBe(0);
  });

  test('authkey create again changes nothing', async () => {
    const run = await pacer('cluster', 'authkey', 'create');
    expect(run.stderr).toMatch(/^All 2 nodes have the same authkey \(sha256:\w{16}\), nothing to do\n$/);
    expect(run.status).toBe(0);
  });

  test('node check of a host that is no node yet says what is missing, line by line', async () => {
    const report = await checks('guest1');
    expect(outcomes(report)).toMatchObject({
      'node1 address': 'failed',
      'node2 address': 'failed',
      'guest1 package': 'ok',
      'guest1 service': 'failed',
      'guest1 key': 'failed',
      'guest1 key file': 'ok',
      'guest1 listening': 'failed',
    });
    expect(report.ok).toBe(false);
  });

  test('node check as text has what to do under each failure, and exit status 1', async () => {
    const run = await pacer('node', 'check', 'guest1');
    expect(run.stdout).toMatch(
      /^failed +guest1 +service +inactive, disabled\n {4}guest1: pacemaker_remote does not run\n {4}run on guest1: systemctl enable --now/m,
    );
    expect(run.stderr).toMatch(/^Error: guest1: \d+ of \d+ checks failed\n/);
    expect(run.status).toBe(1);
  });

  test('--hosts-entry is previewed by a dry run', async () => {
    const run = await pacer(
      'cluster',
      'node',
      'add-guest',
      'guest1',
      'vm-guest1',
      '--hosts-entry',
      '10.77.0.1',
      '--dry-run',
    );
    expect(run.stdout).toContain("node2: add '10.77.0.1 guest1' to /etc/hosts");
    expect(await node2.run('cat /etc/hosts')).not.toContain('guest1');
  });

  test('add-guest with --hosts-entry makes the name lead to the guest on every cluster node', async () => {
    const run = await pacer(
      'cluster',
      'node',
      'add-guest',
      'guest1',
      'vm-guest1',
      '--hosts-entry',
      '10.77.0.1',
    );
    expect(run.stderr).not.toContain('Error');
    expect(run.status).toBe(0);
    expect(await node1.run('grep guest1 /etc/hosts')).toBe('10.77.0.1 guest1 # added by pacer\n');
    expect(await node2.run('getent hosts guest1')).toMatch(/^10\.77\.0\.1 +guest1/);
  });

  test('the same again adds no second line', async () => {
    await pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--hosts-entry', '10.77.0.1');
    expect(await node1.run('grep -c guest1 /etc/hosts')).toBe('1\n');
  });

  test('node check of the prepared host is well from every cluster node', async () => {
    const report = await checks('guest1');
    expect(outcomes(report)).toMatchObject({
      'node1 address': 'ok',
      'node2 address': 'ok',
      'node1 port': 'ok',
      'node2 port': 'ok',
      'guest1 service': 'ok',
      'guest1 key': 'ok',
      'guest1 listening': 'ok',
    });
  });

  test('a name that leads elsewhere on one node is found', async () => {
    await node2.run("sed -i 's/^10.77.0.1 guest1/10.77.0.9 guest1/' /etc/hosts");
    const report = await checks('guest1');
    expect(outcomes(report)).toMatchObject({ 'node1 address': 'ok', 'node2 address': 'failed' });
  });

  test("pacer's own line with another address is replaced", async () => {
    await pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--hosts-entry', '10.77.0.1');
    expect(await node2.run('grep guest1 /etc/hosts')).toBe('10.77.0.1 guest1 # added by pacer\n');
  });

  test("somebody else's line with another address is refused and kept", async () => {
    await node2.run("sed -i 's/^10.77.0.1 guest1.*/10.77.0.9 guest1/' /etc/hosts");
    const run = await pacer(
      'cluster',
      'node',
      'add-guest',
      'guest1',
      'vm-guest1',
      '--hosts-entry',
      '10.77.0.1',
    );
    expect(run.stderr).toContain("node2: /etc/hosts has 'guest1' already, with the address 10.77.0.9");
    expect(run.status).toBe(1);
    expect(await node2.run('grep guest1 /etc/hosts')).toBe('10.77.0.9 guest1\n');
  });

  test('authkey distribute repairs the key of a guest that the cluster does not reach', async () => {
    await guest1.run('echo wrong >/etc/pacemaker/authkey');
    expect((await pacer('cluster', 'authkey', 'status')).status).toBe(1);
    const run = await pacer('cluster', 'authkey', 'distribute');
    expect(run.status).toBe(0);
    expect(await digest(guest1)).toBe(await digest(node1));
    expect(await node1.run('tail -n 1 /root/calls')).toBe('crm_resource --cleanup --resource guest1\n');
  });

  test('keys of cluster nodes that differ while a guest uses one are settled by naming the right node', async () => {
    await node2.run('echo other >/etc/pacemaker/authkey');
    const refused = await pacer('cluster', 'authkey', 'distribute');
    expect(refused.stderr).toContain('put it on all: pacer cluster authkey distribute node1');
    expect(refused.status).toBe(1);
    const settled = await pacer('cluster', 'authkey', 'distribute', 'node1');
    expect(settled.stderr).toContain('Pacemaker on node2 may go on using the former authkey');
    expect(settled.status).toBe(0);
    expect(await digest(node2)).toBe(await digest(node1));
  });

  test('node remove takes back the lines that pacer added, and no other', async () => {
    const run = await pacer('node', 'remove', 'guest1');
    expect(run.status).toBe(0);
    await expect(node1.run('grep guest1 /etc/hosts')).rejects.toThrow();
    expect(await node2.run('grep guest1 /etc/hosts')).toBe('10.77.0.9 guest1\n');
  });

  test('--domain writes the definition that one node knows to the file on every node', async () => {
    const words = ['resource', 'create', 'vm9', 'ocf:heartbeat:VirtualDomain', 'config=/etc/pacemaker/g.xml'];
    const run = await pacer(...words, 'hypervisor=qemu:///system', '--domain', 'guest1');
    expect(run.status).toBe(0);
    const files = await Promise.all([node1, node2].map((host) => host.run('cat /etc/pacemaker/g.xml')));
    expect(files).toEqual(Array(2).fill('<domain>\n  <name>guest1</name>\n</domain>\n'));
    expect(await node2.run('cat /root/virsh-calls')).toBe(
      '--connect qemu:///system dumpxml guest1 --inactive\n',
    );
    expect(await node1.run('cat /root/cib.xml')).toContain('value="/etc/pacemaker/g.xml"');
  });

  test('a domain that no node knows is refused, and no resource is created', async () => {
    const words = [
      'resource',
      'create',
      'vm10',
      'ocf:heartbeat:VirtualDomain',
      'config=/etc/pacemaker/n.xml',
    ];
    const run = await pacer(...words, '--domain', 'nosuch');
    expect(run.stderr).toContain("Error: no cluster node knows a libvirt domain 'nosuch'");
    expect(run.status).toBe(1);
    expect(await node1.run('cat /root/cib.xml')).not.toContain('vm10');
  });
}, ['cibadmin', 'ip']);
