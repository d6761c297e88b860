import { describe, expect, test } from 'vitest';
import { cib } from '../support/cluster-builder.ts';
import { runPacer } from '../support/run-pacer.ts';
import { pairs } from './support/pairs.ts';
import { typeOnFile } from './support/type-lines.ts';

const example = () => cib().node('node1');
const vm = () => example().vm('vm-guest1');
const guest = () => vm().guest('guest1', 'vm-guest1');

// Guest Node Quick Example, and Pacemaker Remote, chapter 2

describe('A1: resource create vm-guest1 VirtualDomain hypervisor="qemu:///system" config="vm-guest1.xml" meta', () => {
  const line =
    'pacer resource create vm-guest1 VirtualDomain hypervisor="qemu:///system" config="vm-guest1.xml" meta';

  test('says which agent it took', async () => {
    const { stderr } = await typeOnFile(example().text(), line);
    expect(stderr).toBe("Assumed agent name 'ocf:heartbeat:VirtualDomain' (deduced from 'VirtualDomain')\n");
  });
  test('writes both parameters', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(pairs(after)).toEqual(['config=vm-guest1.xml', 'hypervisor=qemu:///system']);
  });
  test('takes the empty meta for none', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(after).not.toContain('<meta_attributes');
  });
});

describe('A2: cluster node add-guest guest1 vm-guest1', () => {
  const line = 'pacer cluster node add-guest guest1 vm-guest1';

  test('writes the two meta attributes of the document', async () => {
    const { cib: after } = await typeOnFile(vm().text(), line);
    expect(pairs(after)).toEqual(expect.arrayContaining(['remote-addr=guest1', 'remote-node=guest1']));
  });
  test('says the first of the lines in the document: the address is the name', async () => {
    const { stderr } = await typeOnFile(vm().text(), line);
    expect(stderr.split('\n')[0]).toBe("No addresses specified for host 'guest1', using 'guest1'");
  });
});

test('A3: resource status', async () => {
  const { stdout } = await typeOnFile(guest().text(), 'pacer resource status');
  expect(stdout).toMatch(/^ {2}\* vm-guest1\s+\(ocf:heartbeat:VirtualDomain\):\s+Stopped\n$/);
});

test('A4: resource config', async () => {
  const create =
    'pacer resource create vm-guest1 VirtualDomain hypervisor="qemu:///system" config="vm-guest1.xml"';
  const addGuest = 'pacer cluster node add-guest guest1 vm-guest1';
  const { stdout } = await typeOnFile(example().text(), create, addGuest, 'pacer resource config');
  expect(stdout).toBe(configOfTheDocument);
});

/** Every fact that the document shows, in the layout of pcs 0.11. */
const configOfTheDocument = `Resource: vm-guest1 (class=ocf provider=heartbeat type=VirtualDomain)
  Attributes: vm-guest1-instance_attributes
    config=vm-guest1.xml
    hypervisor=qemu:///system
  Meta Attributes: vm-guest1-meta_attributes
    remote-addr=guest1
    remote-node=guest1
  Operations:
    migrate_from: vm-guest1-migrate_from-interval-0s
      interval=0s
      timeout=60s
    migrate_to: vm-guest1-migrate_to-interval-0s
      interval=0s
      timeout=120s
    monitor: vm-guest1-monitor-interval-10s
      interval=10s
      timeout=30s
    start: vm-guest1-start-interval-0s
      interval=0s
      timeout=90s
    stop: vm-guest1-stop-interval-0s
      interval=0s
      timeout=90s
`;

describe('A5: resource create webserver apache params configfile=… op monitor interval=30s', () => {
  const line =
    'pacer resource create webserver apache params configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s';

  test('takes params as the word before parameters', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(pairs(after)).toEqual(['configfile=/etc/httpd/conf/httpd.conf']);
  });
  test('monitors every 30 seconds', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(after).toContain('<op name="monitor" interval="30s" id="webserver-monitor-interval-30s"/>');
  });
});

test.each([
  ['A6', 'pacer constraint location webserver prefers guest1'],
  ['A7', 'pacer constraint webserver prefers guest1'],
])('%s: %s', async (_row, line) => {
  const { cib: after } = await typeOnFile(guest().primitive('webserver').text(), line);
  expect(after).toContain(
    '<rsc_location id="location-webserver-guest1-INFINITY" rsc="webserver" node="guest1" score="INFINITY"/>',
  );
});

describe.each([
  ['hypervisor="qemu:///system" config="vm-guest1.xml" meta remote-node=guest1', 'vm-guest1.xml'],
  ['hypervisor="qemu:///system" config="vm-guest1.xml" meta remote-node="guest1"', 'vm-guest1.xml'],
  [
    'hypervisor="qemu:///system" \\\n    config="/etc/pacemaker/guest1.xml" meta remote-node=guest1',
    '/etc/pacemaker/guest1.xml',
  ],
])('A8: resource create vm-guest1 VirtualDomain %s', (words, config) => {
  const line = `pacer resource create vm-guest1 VirtualDomain ${words}`;

  test('writes parameters and meta attribute', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(pairs(after)).toEqual([`config=${config}`, 'hypervisor=qemu:///system', 'remote-node=guest1']);
  });
  test('says that the host is still to be prepared, and how', async () => {
    const { stderr } = await typeOnFile(example().text(), line);
    expect(stderr).toContain('pacer cluster node add-guest guest1 vm-guest1\n');
  });
});

// Pacemaker Remote, section 3.2, and section 5.4 for A12

test('A9: resource describe remote', async () => {
  const { stdout } = await runPacer(['resource', 'describe', 'remote']);
  const options = stdout.split('\n\n')[1];
  expect(options?.match(/(?<=^ {2})\w+/gm)).toEqual(['server', 'port', 'reconnect_interval']);
});

describe.each([
  ['A10', 'remote1 remote', []],
  ['A11', 'remote1 remote server=192.168.122.200 port=8938', ['port=8938', 'server=192.168.122.200']],
  ['A12', 'remote1 ocf:pacemaker:remote', []],
])('%s: resource create %s', (_row, words, parameters) => {
  const line = `pacer resource create ${words}`;

  test('makes the connection resource', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(after).toContain('<primitive id="remote1" class="ocf" type="remote" provider="pacemaker">');
  });
  test('with the parameters typed and no others', async () => {
    const { cib: after } = await typeOnFile(example().text(), line);
    expect(pairs(after)).toEqual(parameters);
  });
  test('says that the host is still to be prepared, and how', async () => {
    const { stderr } = await typeOnFile(example().text(), line);
    expect(stderr).toContain('pacer cluster node add-remote remote1');
  });
});
