import { expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { runPacer } from '../support/run-pacer.ts';
import { pairs } from './support/pairs.ts';
import { typeOnFile } from './support/type-lines.ts';

// Pacemaker Remote, chapter 3, and what the walk-throughs set

const vm = () => cib().node('node1').vm('vm-guest1');
const guest = () => vm().guest('guest1', 'vm-guest1');

test('B1: remote-node turns the resource into a guest node', async () => {
  const line = 'pacer resource create vm1 VirtualDomain config=vm1.xml meta remote-node=guest1';
  const { stdout } = await typeOnFile(cib().text(), line, 'pacer node list');
  expect(stdout).toMatch(/^guest1 +guest +vm1 /m);
});

test('B2: without remote-port the port is 3121', async () => {
  const { stdout } = await typeOnFile(guest().text(), 'pacer node list');
  expect(stdout).toMatch(/^guest1 .* 3121$/m);
});

test('B3: without remote-addr the address is the value of remote-node', async () => {
  const { stdout } = await typeOnFile(guest().text(), 'pacer node list');
  expect(stdout).toMatch(/^guest1 +guest +vm-guest1 +guest1 /m);
});

test.each([
  ['B2', 'remote-port=3122'],
  ['B3', 'remote-addr=192.168.122.10'],
  ['B4', 'remote-connect-timeout=90s'],
])('%s: %s is written', async (_row, option) => {
  const { cib: after } = await typeOnFile(
    vm().text(),
    `pacer cluster node add-guest guest1 vm-guest1 ${option}`,
  );
  expect(pairs(after)).toContain(option);
});

test('B4: without remote-connect-timeout none is written, so that 60s hold', async () => {
  const { cib: after } = await typeOnFile(vm().text(), 'pacer cluster node add-guest guest1 vm-guest1');
  expect(after).not.toContain('remote-connect-timeout');
});

test.each([
  ['B5', 'VirtualDomain', 'config'],
  ['B6', 'VirtualDomain', 'hypervisor'],
  ['B7', 'VirtualDomain', 'force_stop'],
  ['B8', 'remote', 'server'],
  ['B9', 'remote', 'port'],
  ['B10', 'remote', 'reconnect_interval'],
  ['B11', 'apache', 'configfile'],
])('%s: %s has the parameter %s', async (_row, agent, parameter) => {
  const { stdout } = await runPacer(['resource', 'describe', agent]);
  expect(stdout).toMatch(new RegExp(`^  ${parameter}(:| \\()`, 'm'));
});

test('B5: VirtualDomain without config is refused', async () => {
  const { stderr } = await typeOnFile(cib().text(), 'pacer resource create vm1 VirtualDomain || :');
  expect(stderr).toContain("Error: required resource option 'config' is missing");
});

test('B8: without server the address is the name of the connection resource', async () => {
  const { stdout } = await typeOnFile(cib().remote('remote1').text(), 'pacer node list');
  expect(stdout).toMatch(/^remote1 +remote +remote1 +remote1 +3121$/m);
});

test('B10: reconnect_interval is set where the remote node is added', async () => {
  const line = 'pacer cluster node add-remote remote1 reconnect_interval=60s';
  const { cib: after } = await typeOnFile(cib().text(), line);
  expect(pairs(after)).toContain('reconnect_interval=60s');
});

test('B12: op monitor interval=30s takes the place of the interval that the agent recommends', async () => {
  const line = 'pacer resource create webserver apache op monitor interval=30s';
  const { cib: after } = await typeOnFile(cib().text(), line);
  expect(after.match(/<op name="monitor" interval="\w+"/g)).toEqual(['<op name="monitor" interval="30s"']);
});

test.each(['stonith-enabled=false', 'no-quorum-policy=ignore', 'cluster-recheck-interval=2min'])(
  'B13: property set %s',
  async (property) => {
    const { cib: after } = await typeOnFile(cib().text(), `pacer property set ${property}`);
    expect(pairs(after)).toEqual([property]);
  },
);

test('B14: #kind in a rule', async () => {
  const line = "pacer constraint location vm-guest1 rule '#kind' ne remote";
  const { cib: after } = await typeOnFile(vm().text(), line);
  expect(after).toContain('operation="ne" attribute="#kind" value="remote"/>');
});

test('B15: a permanent attribute of a guest node is kept with an entry of its own in <nodes>', async () => {
  const { cib: after } = await typeOnFile(guest().text(), 'pacer node attribute guest1 rack=1');
  expect(after).toContain('<node id="guest1" uname="guest1" type="remote">');
});

test.each([
  ['standby', 'standby=on'],
  ['maintenance', 'maintenance=on'],
])('B16: node %s guest1', async (command, attribute) => {
  const { cib: after } = await typeOnFile(guest().text(), `pacer node ${command} guest1`);
  expect(pairs(after)).toContain(attribute);
});

test('B17: another agent that starts machines makes a guest node as well', async () => {
  const create = 'pacer resource create vm2 ocf:heartbeat:Xen xmfile=/etc/xen/vm2';
  const addGuest = 'pacer cluster node add-guest guest2 vm2';
  const { stdout } = await typeOnFile(cib().text(), create, addGuest, 'pacer node list');
  expect(stdout).toMatch(/^guest2 +guest +vm2 /m);
});

test('B18: a VirtualDomain resource without a recurring monitor becomes a guest node', async () => {
  const { cib: after } = await typeOnFile(vm().text(), 'pacer cluster node add-guest guest1 vm-guest1');
  expect(after).toContain('name="remote-node" value="guest1"');
});
