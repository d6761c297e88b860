import { describe, expect, test } from 'vitest';
import { readCluster } from '../../../src/cib/read-cluster.ts';
import type { Settings } from '../../../src/grammar/settings.ts';
import { decideAddGuest } from '../../../src/plan/nodes/add-guest.ts';
import { addressCollisions, configurationOf, nameCollisions } from '../../rules/nodes/collisions.ts';
import { cib } from '../../support/cluster-builder.ts';
import { outcome } from './outcome.ts';

const before = cib().node('node1').vm('vm-guest1').text();

describe('add-guest', () => {
  test('puts a first set of meta attributes into the resource, with the name as its address', async () => {
    const { changes, says } = await addGuest(before, 'guest1', 'vm-guest1');
    expect(changes).toEqual([
      '+ <meta_attributes id="vm-guest1-meta_attributes">',
      '+ <nvpair id="vm-guest1-meta_attributes-remote-addr" name="remote-addr" value="guest1"/>',
      '+ <nvpair id="vm-guest1-meta_attributes-remote-node" name="remote-node" value="guest1"/>',
    ]);
    expect(says).toEqual(["No addresses specified for host 'guest1', using 'guest1'"]);
  });

  test('writes all settings in the order of pcs', async () => {
    const settings = { 'remote-port': '3122', 'remote-connect-timeout': '90s', 'remote-addr': '10.0.0.11' };
    const { changes, says } = await addGuest(before, 'guest1', 'vm-guest1', settings);
    expect(changes.map((line) => /name="([^"]*)" value="([^"]*)"/.exec(line)?.slice(1).join('='))).toEqual([
      undefined,
      'remote-addr=10.0.0.11',
      'remote-connect-timeout=90s',
      'remote-node=guest1',
      'remote-port=3122',
    ]);
    expect(says).toEqual([]);
  });

  test('writes no address where an empty one is typed', async () => {
    const { text } = await addGuest(before, 'guest1', 'vm-guest1', { 'remote-addr': '' });
    expect(text).not.toContain('remote-addr');
    expect(text).toContain('value="guest1"');
  });

  test('adds to the meta attributes that there are', async () => {
    const text = cib()
      .vm('vm1', { meta: { 'allow-migrate': 'true' } })
      .text();
    const { changes } = await addGuest(text, 'guest1', 'vm1');
    expect(changes).toEqual([
      '+ <nvpair id="vm1-meta_attributes-remote-addr" name="remote-addr" value="guest1"/>',
      '+ <nvpair id="vm1-meta_attributes-remote-node" name="remote-node" value="guest1"/>',
    ]);
  });

  test('does not write into a set that a rule guards', async () => {
    const rule =
      '<rule id="r" score="1"><expression id="e" attribute="#uname" operation="eq" value="node1"/></rule>';
    const text = cib()
      .vm('vm1', { raw: `<meta_attributes id="night">${rule}</meta_attributes>` })
      .text();
    const { text: after } = await addGuest(text, 'guest1', 'vm1');
    expect(after.indexOf('value="guest1"')).toBeLessThan(after.indexOf('id="night"'));
  });

  test('takes out what an earlier guest node left in the set', async () => {
    const text = cib()
      .vm('vm1', { meta: { 'remote-port': '9999' } })
      .text();
    const { text: after } = await addGuest(text, 'guest1', 'vm1');
    expect(after).not.toContain('9999');
  });

  test('gives a pair another id where its usual one is taken', async () => {
    const text = cib().vm('vm1').primitive('vm1-meta_attributes-remote-node').text();
    const { text: after } = await addGuest(text, 'guest1', 'vm1');
    expect(after).toContain('<nvpair id="vm1-meta_attributes-remote-node-1" name="remote-node"');
  });
});

describe('add-guest for a node that there is', () => {
  const there = cib()
    .vm('vm1')
    .guest('guest1', 'vm1', { 'remote-addr': '10.0.0.11', 'remote-port': '3122' })
    .text();

  test('with the same settings says so and changes nothing', async () => {
    const { says, text } = await addGuest(there, 'guest1', 'vm1', {
      'remote-addr': '10.0.0.11',
      'remote-port': '3122',
    });
    expect(says).toEqual([
      "'guest1' is already the guest node of resource 'vm1', reached at '10.0.0.11' port 3122",
    ]);
    expect(text).toBe(there);
  });
  test('with no settings leaves them as they are', async () => {
    const { says } = await addGuest(there, 'guest1', 'vm1');
    expect(says).toEqual([
      "'guest1' is already the guest node of resource 'vm1', reached at '10.0.0.11' port 3122",
    ]);
  });
  test('with the defaults written out finds them so', async () => {
    const plain = cib().vm('vm1').guest('guest1', 'vm1').text();
    const settings = { 'remote-addr': 'guest1', 'remote-port': '3121', 'remote-connect-timeout': '1m' };
    expect((await addGuest(plain, 'guest1', 'vm1', settings)).says).toEqual([
      "'guest1' is already the guest node of resource 'vm1'",
    ]);
  });
  test('with other settings is refused, with the command that changes them', async () => {
    const result = await addGuest(there, 'guest1', 'vm1', {
      'remote-addr': '10.0.0.99',
      'remote-connect-timeout': '90',
    });
    expect(result.says).toEqual([
      "Error: the resource 'vm1' is already a guest node, named 'guest1' (line 10), with remote-addr '10.0.0.11' instead of '10.0.0.99' and remote-connect-timeout '60s' instead of '90'",
    ]);
    expect(result.hints).toEqual([
      'to change it: pacer resource meta vm1 remote-addr=10.0.0.99 remote-connect-timeout=90',
    ]);
    expect(result.text).toBe(there);
  });
  test('under another name is refused', async () => {
    const { says, text } = await addGuest(there, 'guest2', 'vm1');
    expect(says).toEqual(["Error: the resource 'vm1' is already a guest node, named 'guest1' (line 10)"]);
    expect(text).toBe(there);
  });
});

describe('add-guest leaves the CIB as it is when the name is that of', () => {
  test.each(nameCollisions)('$title', (row) => expect(editsOf(row)).toEqual([]));
});

describe('add-guest leaves the CIB as it is when the address is', () => {
  test.each(addressCollisions)('$title', (row) => expect(editsOf(row)).toEqual([]));
});

describe('add-guest leaves the CIB as it is after', () => {
  test.each([
    ['a bad port', 'guest1', { 'remote-port': '0' }],
    ['a bad time', 'guest1', { 'remote-connect-timeout': 'soon' }],
    ['a bad name', '-guest', {}],
    ['a bad address', 'guest1', { 'remote-addr': 'a b' }],
    ['an unknown setting', 'guest1', { 'remote-allow-migrate': 'true' }],
  ])('%s', async (_title, node, settings) => {
    const { text, says } = await addGuest(before, node, 'vm-guest1', settings);
    expect(text).toBe(before);
    expect(says[0]).toMatch(/^Error: /);
  });
});

function addGuest(text: string, node: string, resource: string, settings: Record<string, string> = {}) {
  return outcome(text, (state) =>
    decideAddGuest(state, { node, resource, settings: Object.entries(settings) }),
  );
}

function editsOf(row: (typeof nameCollisions)[number]) {
  const document = configurationOf(row).document();
  const { name: node, address, port, corosync } = row;
  const settings: Settings = [
    ...(address === undefined ? [] : [['remote-addr', address] as const]),
    ...(port === undefined ? [] : [['remote-port', port] as const]),
  ];
  const state = { document, cluster: readCluster(document, corosync), where: 'file' } as const;
  return decideAddGuest(state, { node, resource: 'vm-guest1', settings }).edits;
}
