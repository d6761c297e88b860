import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { describeWith } from '../../support/require-tool.ts';
import { type PacerRun, runPacer } from '../../support/run-pacer.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pacer-reading-'));
});
afterAll(() => rm(folder, { recursive: true }));

const twoKinds = cib()
  .node('node1')
  .vm('vm-guest1')
  .guest('guest1', 'vm-guest1', { 'remote-addr': '192.168.122.11' })
  .remote('remote1', { server: '192.168.122.21', port: '3122' })
  .text();

describe('node list', () => {
  test('lists cluster, guest, remote and bundle nodes, each with resource, address and port', async () => {
    const text = cib()
      .node('node1')
      .vm('vm-guest1')
      .guest('guest1', 'vm-guest1', { 'remote-addr': '192.168.122.11' })
      .remote('remote1', { server: '192.168.122.21', port: '3122' })
      .bundle('httpd', { primitive: 'webserver' })
      .text();
    const { status, stdout } = await pacer(text, 'node', 'list');
    expect(stdout).toBe(`NAME     KIND     RESOURCE   ADDRESS         PORT
node1    cluster  -          -               -
guest1   guest    vm-guest1  192.168.122.11  3121
remote1  remote   remote1    192.168.122.21  3122
httpd-0  bundle   httpd      -               -
`);
    expect(status).toBe(0);
  });

  test('says where a node that was configured by hand clashes', async () => {
    const text = cib().vm('vm1').vm('vm2').guest('guest1', 'vm1').guest('GUEST1', 'vm2').text();
    const { status, stdout } = await pacer(text, 'node', 'list');
    expect(stdout).toMatch(/^guest1 +guest +vm1 .* NAME_/m);
    expect(stdout).toMatch(/\nGUEST1:\n {2}Error: .*guest1/);
    expect(status).toBe(0);
  });

  test('is refused as commands, which cannot list nodes', async () => {
    const { status, stdout, stderr } = await pacer(twoKinds, 'node', 'list', '--output-format=cmd');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toBe(
      "Error: Unknown value 'cmd' for '--output-format' option. Supported values are: 'json', 'text'\n",
    );
  });
});

describe('resource config', () => {
  test('warns of an id that is not there beside one that is', async () => {
    const { status, stdout, stderr } = await pacer(twoKinds, 'resource', 'config', 'nosuch', 'remote1');
    expect(stdout).toMatch(/^Resource: remote1 /);
    expect(stderr).toBe("Warning: Unable to find resource 'nosuch'\n");
    expect(status).toBe(0);
  });

  test('fails when none of the ids is there', async () => {
    const { status, stdout, stderr } = await pacer(twoKinds, 'resource', 'config', 'nosuch');
    expect(stderr).toMatch(/^Warning: Unable to find resource 'nosuch'\nError: No resource found\n/);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  });

  test('has its errors in the JSON document, with their codes', async () => {
    const { status, stdout, stderr } = await pacer(
      twoKinds,
      'resource',
      'config',
      'nosuch',
      '--output-format=json',
    );
    const { schemaVersion, diagnostics } = JSON.parse(stdout);
    expect(diagnostics.map(({ code }: { code: string }) => code)).toEqual([
      'RESOURCE_NOT_LISTED',
      'NO_RESOURCE_LISTED',
    ]);
    expect({ status, stderr, schemaVersion }).toEqual({ status: 1, stderr: '', schemaVersion: 1 });
  });

  test('a file that is not there is an error in JSON too', async () => {
    const { status, stdout } = await runPacer([
      '-f',
      join(folder, 'nosuch.xml'),
      'resource',
      'config',
      '--output-format=json',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ schemaVersion: 1, diagnostics: [{ severity: 'error' }] });
    expect(status).toBe(1);
  });

  test('tells on standard error what the commands do not make again', async () => {
    const text = cib()
      .primitive('big', { utilization: { cpu: '2' } })
      .text();
    const { stderr } = await pacer(text, 'resource', 'config', '--output-format=cmd');
    expect(stderr).toContain(
      "Warning: these commands do not make again: the utilization attributes of 'big'\n",
    );
  });
});

describe('status of a file', () => {
  test('shows nodes and resources as configured and says that it knows no states', async () => {
    const text = cib().property('cluster-name', 'test').vm('vm1').guest('guest1', 'vm1').text();
    const { status, stdout, stderr } = await pacer(text, 'status');
    expect(stdout).toBe(`Cluster name: test

WARNINGS:
No stonith devices and stonith-enabled is not false

Configured Nodes:
  NAME    KIND   RESOURCE  ADDRESS  PORT
  guest1  guest  vm1       guest1   3121

Configured Resources:
  * vm1\t(ocf:heartbeat:VirtualDomain):\t guest node guest1
`);
    expect(stderr).toMatch(/holds no states: what runs where, and which nodes are online, is not known\n$/);
    expect(status).toBe(0);
  });

  test.each([
    ['a fencing device', cib().primitive('f', { agent: 'stonith:fence_xvm' })],
    ['stonith-enabled set to false', cib().property('stonith-enabled', 'False')],
    ['watchdog fencing', cib().property('stonith-watchdog-timeout', '10s')],
  ])('does not warn about fencing with %s', async (_, builder) => {
    expect((await pacer(builder.text(), 'status')).stdout).not.toContain('WARNINGS');
  });

  test('marks resources that are disabled or not managed', async () => {
    const meta = { 'target-role': 'Stopped', 'is-managed': 'false' };
    const { stdout } = await pacer(cib().primitive('a', { meta }).text(), 'status');
    expect(stdout).toContain('  * a\t(ocf:pacemaker:Dummy):\t (disabled, unmanaged)\n');
  });
});

describeWith(['crm_mon'], 'status of a file with states', () => {
  const withStates = () => cib().node('node1').vm('vm1').guest('guest1', 'vm1');
  const state =
    '<node_state id="1" uname="node1" in_ccm="true" crmd="online" join="member" expected="member"/>';

  test("is crm_mon's text with guest nodes that are offline", async () => {
    const { stdout } = await pacer(withStates().raw('status', state).text(), 'status');
    expect(stdout).toContain('  * Online: [ node1 ]\n');
    expect(stdout).toMatch(/\nGuest and Remote Nodes:\n.*\n {2}guest1 +guest +vm1 +guest1 +3121 +stopped\n$/);
  });

  test('has the states in JSON', async () => {
    const { stdout } = await pacer(
      withStates().raw('status', state).text(),
      'status',
      '--output-format=json',
    );
    const { nodes } = JSON.parse(stdout);
    expect(nodes.map((node: { name: string; state: string }) => [node.name, node.state])).toEqual([
      ['node1', 'online'],
      ['guest1', 'stopped'],
    ]);
  });
});

describeWith(['pcs', 'crm_mon'], 'resource status of a file', () => {
  test.each([
    ['with resources', twoKinds],
    ['without', cib().text()],
    ['with a fencing device', cib().primitive('f', { agent: 'stonith:fence_xvm' }).primitive('a').text()],
    ['with a group in a clone', cib().node('n').primitive('a').group('g', 'a').clone('c', 'g').text()],
  ])('is what pcs says: %s', async (_, text) => {
    const { stdout } = await pacer(text, 'resource', 'status');
    expect(stdout).toBe(
      (await promisify(execFile)('pcs', ['-f', join(folder, 'cib.xml'), 'resource', 'status'])).stdout,
    );
  });

  test('is what `resource` alone shows', async () => {
    const { stdout } = await pacer(twoKinds, 'resource');
    expect(stdout).toBe((await pacer(twoKinds, 'resource', 'status')).stdout);
  });
});

async function pacer(text: string, ...words: string[]): Promise<PacerRun> {
  const file = join(folder, 'cib.xml');
  await writeFile(file, text);
  return runPacer(['-f', file, ...words]);
}
