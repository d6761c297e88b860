import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeOnHosts } from '../support/require-tool.ts';
import { type PacerRun, runPacer } from '../support/run-pacer.ts';
import { type ThrowAwayHost, throwAwayHost } from '../support/throw-away-host.ts';

/** As Debian has a host with the packages installed: the daemons are there, nothing is configured. */
const installed = `
printf '#!/bin/sh\\n' >/usr/sbin/pacemakerd && chmod 0755 /usr/sbin/pacemakerd
touch /run/throw-away/pacemaker.exists /run/throw-away/corosync.exists
rm -rf /etc/corosync /var/lib/pacemaker/cib && mkdir -p /var/lib/pacemaker/cib
printf '192.0.2.11 node1\\n192.0.2.12 node2\\n' >/etc/hosts
`;

let node1: ThrowAwayHost;
let node2: ThrowAwayHost;
let folder: string;

function pacer(...words: string[]): Promise<PacerRun> {
  const config = join(folder, 'ssh_config');
  return runPacer(['--ssh-config', config, 'cluster', ...words], { env: { XDG_STATE_HOME: folder } });
}

const both = (command: string) => Promise.all([node1, node2].map((host) => host.run(command)));
const stateOf = (service: string) =>
  both(`for q in is-enabled is-active; do systemctl $q ${service} || :; done | paste -sd/`);

describeOnHosts('a cluster, set up on plain hosts', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-setup-'));
    [node1, node2] = await Promise.all([
      throwAwayHost({ name: 'node1', prepare: installed }),
      throwAwayHost({ name: 'node2', prepare: installed }),
    ]);
    writeFileSync(join(folder, 'ssh_config'), node1.configBlock + node2.configBlock);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([node1?.stop(), node2?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('a dry run names every step and does none', async () => {
    const run = await pacer('setup', 'lab', 'node1', 'node2', '--start', '--enable', '--dry-run');
    expect(run.stdout).toContain('node2: write /etc/corosync/corosync.conf');
    expect(run.stdout).toContain('node1: start pacemaker');
    expect(run.status).toBe(0);
    await expect(node1.run('ls /etc/corosync')).rejects.toThrow('No such file');
  });

  test('says what pcs says', async () => {
    const run = await pacer('setup', 'lab', 'node1', 'node2', '--enable');
    expect(run.stderr.split('\n')).toEqual(
      expect.arrayContaining([
        "Sending 'corosync authkey' to 'node1'",
        "node2: successful distribution of the file 'pacemaker authkey'",
        "node2: successful distribution of the file 'corosync.conf'",
        'Cluster has been successfully set up.',
      ]),
    );
    expect(run.status).toBe(0);
  });

  test('every node has one and the same corosync.conf, which corosync takes', async () => {
    const [one, two] = await both('cat /etc/corosync/corosync.conf');
    expect(one).toBe(two);
    expect(one).toContain('transport: knet');
    await node1.run('corosync -t -c /etc/corosync/corosync.conf');
  });

  test.each([
    ['/etc/corosync/authkey', 'root root 400 256'],
    ['/etc/pacemaker/authkey', 'root haclient 640 256'],
  ])('%s is the same on every node, with the right owner and mode', async (path, state) => {
    const keys = await both(`sha256sum <${path}`);
    expect(new Set(keys).size).toBe(1);
    expect(await both(`stat -c '%U %G %a %s' ${path}`)).toEqual([`${state}\n`, `${state}\n`]);
  });

  test('the daemons start at boot, and were not started', async () => {
    expect(await stateOf('corosync')).toEqual(['enabled/inactive\n', 'enabled/inactive\n']);
  });

  test('an existing cluster is refused, and stays as it is', async () => {
    const before = await both('cat /etc/corosync/corosync.conf');
    const run = await pacer('setup', 'other', 'node1', 'node2');
    expect(run.stderr).toContain('the host seems to be in a cluster already, use --force to override');
    expect(run.status).toBe(1);
    expect(await both('cat /etc/corosync/corosync.conf')).toEqual(before);
  });

  test('start starts every node, Pacemaker behind corosync', async () => {
    const run = await pacer('start', '--all', '-H', 'node1');
    expect(run.stderr).toBe('node1: Starting Cluster...\nnode2: Starting Cluster...\n');
    expect(await stateOf('pacemaker')).toEqual(['enabled/active\n', 'enabled/active\n']);
    expect(run.status).toBe(0);
  });

  test('start again has nothing to do', async () => {
    const run = await pacer('start', '--all', '-H', 'node2');
    expect(run.stderr).toBe('Already so, nothing to do\n');
    expect(run.status).toBe(0);
  });

  test('--force stops the former cluster and moves its files aside', async () => {
    await node1.run('echo "<cib/>" >/var/lib/pacemaker/cib/cib.xml');
    const run = await pacer('setup', 'other', 'node1', 'node2', '--force');
    expect(run.status).toBe(0);
    expect(await stateOf('corosync')).toEqual(['enabled/inactive\n', 'enabled/inactive\n']);
    expect(await node1.run('cat /var/lib/pacemaker/cib.before-*/cib.xml')).toBe('<cib/>\n');
    expect(await node1.run('grep cluster_name /etc/corosync.before-*/corosync.conf')).toContain('lab');
    expect(await node2.run('grep cluster_name /etc/corosync/corosync.conf')).toContain('other');
  });

  test("a node whose name is a loopback address on itself is refused, as Debian's installer leaves it", async () => {
    await node1.run("sed -i 's/^.* node1$/127.0.1.1 node1/' /etc/hosts");
    const run = await pacer('setup', 'lab', 'node1', 'node2');
    expect(run.stderr).toContain("node1: 'node1' is 127.0.1.1 there, where no other node reaches it");
    expect(run.status).toBe(1);
  });

  test('stop --all stops every node', async () => {
    await pacer('start', '--all', '-H', 'node1');
    const run = await pacer('stop', '--all', '-H', 'node1');
    expect(run.stderr.split('\n').slice(0, 2).sort()).toEqual([
      'node1: Stopping Cluster (pacemaker)...',
      'node2: Stopping Cluster (pacemaker)...',
    ]);
    expect(await stateOf('corosync')).toEqual(['enabled/inactive\n', 'enabled/inactive\n']);
  });

  test('disable of one node leaves the other', async () => {
    const run = await pacer('disable', 'node2', '-H', 'node1');
    expect(run.stderr).toBe('node2: Cluster Disabled\n');
    expect(await stateOf('pacemaker')).toEqual(['enabled/inactive\n', 'disabled/inactive\n']);
  });

  test("the documents' form sets one machine up alone", async () => {
    const run = await pacer('setup', '--force', '--local', '--name', 'mycluster', 'node1', '-H', 'node1');
    expect(run.stderr).toContain('Cluster has been successfully set up.');
    expect(await node1.run('grep cluster_name /etc/corosync/corosync.conf')).toContain('mycluster');
    expect(await node2.run('grep cluster_name /etc/corosync/corosync.conf')).toContain('other');
    expect(run.status).toBe(0);
  });
}, ['corosync']);
