import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { toolsOnFile } from '../support/cluster-on-file.ts';
import { describeOnHosts } from '../support/require-tool.ts';
import { type PacerRun, runPacer } from '../support/run-pacer.ts';
import { type ThrowAwayHost, throwAwayHost } from '../support/throw-away-host.ts';

const cibText = cib().node('node1').vm('vm-guest1').text();

/**
 * Pacemaker's tools of node1 work on a CIB file: the real programs, without a running cluster. What only a running
 * cluster can do (wait, forget a node) is recorded instead; `test/pacemaker/live` has it on real daemons.
 */
const clusterTools = toolsOnFile(cibText);

let node1: ThrowAwayHost;
let guest1: ThrowAwayHost;
let folder: string;

function pacer(...words: string[]): Promise<PacerRun> {
  const config = join(folder, 'ssh_config');
  return runPacer(['-H', 'node1', '--ssh-config', config, ...words], { env: { XDG_STATE_HOME: folder } });
}

function addGuest(...words: string[]): Promise<PacerRun> {
  const address = ['remote-addr=10.77.0.2', '--ssh-address', 'guest1'];
  return pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', ...address, ...words);
}

const digest = (host: ThrowAwayHost) => host.run('sha256sum < /etc/pacemaker/authkey');
const service = (host: ThrowAwayHost) =>
  host.run('for q in is-enabled is-active; do systemctl $q pacemaker_remote || :; done');
const configuration = () => node1.run('cat /root/cib.xml');

describeOnHosts('a guest node, set up from outside through a cluster node', () => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-live-'));
    [node1, guest1] = await Promise.all([
      throwAwayHost({ name: 'node1', prepare: clusterTools }),
      throwAwayHost({ name: 'guest1' }),
    ]);
    connectNetworks(node1, guest1);
    writeFileSync(join(folder, 'ssh_config'), node1.configBlock + guest1.configBlock);
  }, 60_000);

  afterAll(async () => {
    await Promise.all([node1?.stop(), guest1?.stop()]);
    rmSync(folder, { recursive: true, force: true });
  });

  test('a dry run shows the steps and changes neither the host nor the CIB', async () => {
    const before = [await digest(guest1), await service(guest1), await configuration()];
    const run = await addGuest('--dry-run', '--detailed-exitcode');
    expect(run.stdout).toContain('guest1: enable pacemaker_remote');
    expect(run.stdout).toContain('node1: check that port 3121 of 10.77.0.2 can be reached');
    expect(run.status).toBe(2);
    expect([await digest(guest1), await service(guest1), await configuration()]).toEqual(before);
  });

  test('a cluster node of -H that is down is passed over', async () => {
    const config = join(folder, 'ssh_config');
    const { status, stdout } = await runPacer([
      '-H',
      '127.0.0.1:1,node1',
      '--ssh-config',
      config,
      'node',
      'list',
    ]);
    expect(status).toBe(0);
    expect(stdout).toContain('node1');
  });

  test('add-guest says what the documents show', async () => {
    const run = await addGuest();
    expect(run.stderr.split('\n')).toEqual(
      expect.arrayContaining([
        "Sending 'pacemaker authkey' to 'guest1'",
        "guest1: successful distribution of the file 'pacemaker authkey'",
        "Requesting 'pacemaker_remote enable', 'pacemaker_remote start' on 'guest1'",
        "guest1: successful run of 'pacemaker_remote enable'",
        "guest1: successful run of 'pacemaker_remote start'",
      ]),
    );
    expect(run.status).toBe(0);
  });

  test("the guest's own random key was replaced by the cluster's", async () => {
    expect(await digest(guest1)).toBe(await digest(node1));
  });

  test('the service is enabled and active', async () => {
    expect(await service(guest1)).toBe('enabled\nactive\n');
  });

  test('the CIB names the guest node', async () => {
    expect(await configuration()).toMatch(/name="remote-node" value="guest1"/);
  });

  test('the same again changes nothing, on the host or in the CIB', async () => {
    const before = [await configuration(), await guest1.run('stat -c "%Y %i" /etc/pacemaker/authkey')];
    const run = await addGuest();
    expect(run.stderr).toContain("'guest1' is already the guest node of resource 'vm-guest1'");
    expect(run.status).toBe(0);
    expect([await configuration(), await guest1.run('stat -c "%Y %i" /etc/pacemaker/authkey')]).toEqual(
      before,
    );
  });

  test('node remove takes it all back, and has the cluster forget the name last', async () => {
    const run = await pacer('node', 'remove', 'guest1', '--ssh-address', 'guest1');
    expect(run.status).toBe(0);
    expect(await configuration()).not.toContain('"guest1"');
    expect(await service(guest1)).toBe('disabled\ninactive\n');
    await expect(digest(guest1)).rejects.toThrow('No such file');
    expect((await node1.run('cat /root/calls')).trim().split('\n').at(-1)).toBe(
      'crm_node --force --remove guest1',
    );
  });

  test('a host that cannot be reached leaves the CIB as it is and says what to do', async () => {
    const before = await configuration();
    const run = await pacer(
      'cluster',
      'node',
      'add-guest',
      'g9',
      'vm-guest1',
      '--ssh-address',
      '127.0.0.1:1',
    );
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/^Error: .*use --skip-offline to override\n {2}\S/m);
    expect(await configuration()).toBe(before);
  });

  test('a port that is closed from a cluster node stops the change before the CIB', async () => {
    const before = await configuration();
    const words = ['cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', 'remote-addr=10.77.0.99'];
    const run = await pacer(...words, '--ssh-address', 'guest1');
    expect(run.stderr).toContain("cluster node 'node1' cannot connect to 10.77.0.99 port 3121");
    expect(run.stderr).toContain('Not done:\n  change the cluster configuration');
    expect(run.stderr).toContain('To continue:\n  pacer -H node1');
    expect(run.status).toBe(1);
    expect(await configuration()).toBe(before);
  });
}, ['cibadmin', 'ip']);

/** One wire between the networks of two hosts: 10.77.0.1 and 10.77.0.2. */
function connectNetworks(one: ThrowAwayHost, other: ThrowAwayHost): void {
  const [first, second] = [processOf(one), processOf(other)];
  execFileSync('ip', [
    'link',
    'add',
    'wire',
    'netns',
    first,
    'type',
    'veth',
    'peer',
    'name',
    'wire',
    'netns',
    second,
  ]);
  for (const [index, target] of [first, second].entries()) {
    const inside = (...words: string[]) =>
      execFileSync('nsenter', [`--target=${target}`, '--net', 'ip', ...words]);
    inside('address', 'add', `10.77.0.${index + 1}/24`, 'dev', 'wire');
    inside('link', 'set', 'wire', 'up');
  }
}

function processOf(host: ThrowAwayHost): string {
  return host.root.split('/')[2] ?? '';
}
