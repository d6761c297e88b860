import { describe, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { typeOnFile } from './support/type-lines.ts';

// H8 (latency) is advice to people; nothing in a configuration shows it.

const cluster = () =>
  cib()
    .node('node1')
    .vm('vm-guest1')
    .guest('guest1', 'vm-guest1')
    .vm('vm2')
    .primitive('FAKE1')
    .remote('remote1');

/** What is said about a line that must fail. */
async function refusal(line: string): Promise<string> {
  const { status, stderr } = await typeOnFile(cluster().text(), line);
  expect(status).toBe(1);
  return stderr;
}

test('H1: the VM resource cannot have the name of its guest node', async () => {
  expect(await refusal('pacer cluster node add-guest vm2 vm2')).toContain(
    "Error: 'vm2' already exists as the resource 'vm2' that is to become the guest node",
  );
});

test('H1: the same where the resource is created as a guest node', async () => {
  const line = 'pacer resource create guest3 VirtualDomain config=guest3.xml meta remote-node=guest3';
  expect(await refusal(line)).toContain("Error: 'guest3' already exists as the resource 'guest3'");
});

test.each([
  ['FAKE1', 'resource'],
  ['node1', 'cluster node'],
  ['remote1', 'remote node'],
  ['guest1', 'guest node of resource'],
])('H2: remote-node cannot be %s, the name of a %s', async (name, kind) => {
  const refused = await refusal(`pacer cluster node add-guest ${name} vm2`);
  expect(refused).toContain(`Error: '${name}' already exists as ${kind}`);
});

test('H2: no new resource can have the name of a guest node', async () => {
  expect(await refusal('pacer resource create guest1 ocf:pacemaker:Dummy')).toContain(
    "Error: 'guest1' already exists as guest node of resource 'vm-guest1'",
  );
});

test.each([
  ['a group', 'pacer resource group add web remote1'],
  ['a colocation constraint', 'pacer constraint colocation add FAKE1 with remote1'],
  ['a colocation constraint', 'pacer constraint colocation set FAKE1 remote1'],
  ['an order constraint', 'pacer constraint order remote1 then FAKE1'],
  ['an order constraint', 'pacer constraint order set remote1 FAKE1'],
])('H3: a connection resource cannot be in %s: %s', async (_place, line) => {
  expect(await refusal(line)).toMatch(
    /^Error: connection resource 'remote1' .*of a remote node must not be in/,
  );
});

test('H4: a resource that makes a guest node may be in a group', async () => {
  const { cib: after } = await typeOnFile(cluster().text(), 'pacer resource group add web vm-guest1');
  expect(after).toMatch(/<group id="web">\s+<primitive id="vm-guest1"/);
});

test('H5: the connection resource has the name of the host', async () => {
  const { cib: after } = await typeOnFile(cluster().text(), 'pacer cluster node add-remote remote2');
  expect(after).toContain('<primitive id="remote2" class="ocf" type="remote" provider="pacemaker">');
});

describe('H6: what starts no machine cannot be a guest node', () => {
  test('a fencing device', async () => {
    const lines = ['pacer stonith create f1 fence_xvm', 'pacer cluster node add-guest guest3 f1'];
    const { stderr } = await typeOnFile(cluster().text(), ...lines);
    expect(stderr).toMatch(/Error: resource 'f1' .*is a fencing device and cannot be a guest node\n/);
  });
  test('the connection of a remote node', async () => {
    expect(await refusal('pacer cluster node add-guest guest3 remote1')).toMatch(
      /^Error: resource 'remote1' .*is the connection of a remote node and cannot be a guest node\n/,
    );
  });
});

test('H7: stonith-enabled=false is for tests only', async () => {
  const { stderr } = await typeOnFile(cluster().text(), 'pacer property set stonith-enabled=false');
  expect(stderr).toContain('  that is for tests only: two nodes may then write to the same data\n');
});
