import { describe, expect, test } from 'vitest';
import { guestClaim, newRemoteClaim, remoteClaim, twoNodes } from './claims.ts';
import { addressCollisions, type Collision, configurationOf, nameCollisions } from './collisions.ts';

describe('a guest node cannot have the name of', () => {
  test.each(nameCollisions)('$title', (row) => expect(complaints(row)).toEqual([`Error: ${row.says}`]));
});

describe('a guest node cannot have the address', () => {
  test.each(addressCollisions)('$title', (row) => expect(complaints(row)).toEqual([`Error: ${row.says}`]));
});

describe('a guest node may have', () => {
  const guest2 = () => twoNodes().vm('vm2').guest('guest2', 'vm2', { 'remote-addr': '10.0.0.12' });

  test('a new name and no address', () => expect(guestClaim(guest2(), { name: 'guest1' })).toEqual([]));
  test('the address of another node with another port', () =>
    expect(guestClaim(guest2(), { name: 'guest1', address: '10.0.0.12', port: '3122' })).toEqual([]));
  test('a digit at the start and underscores', () =>
    expect(guestClaim(guest2(), { name: '4th_guest', address: '10.0.0.13' })).toEqual([]));
  test('a name that begins like a replica of a bundle which has fewer', () =>
    expect(guestClaim(twoNodes().bundle('httpd', { primitive: 'apache' }), { name: 'httpd-7' })).toEqual([]));
  test('the name of a ghost: a node that was removed may come back', () =>
    expect(guestClaim(twoNodes().remoteEntry('guest1'), { name: 'guest1' })).toEqual([]));
  test('the name of a user with permissions: a node changes the CIB under its own name', () =>
    expect(guestClaim(twoNodes().raw('acls', '<acl_target id="guest1"/>'), { name: 'guest1' })).toEqual([]));
  test("another node's name as its address, with a warning", () =>
    expect(guestClaim(guest2(), { name: 'guest1', address: 'guest2' })).toEqual([
      "Warning: address 'guest2' is the name of guest node 'guest2' (line 17), which is reached by another address",
    ]));
});

describe('a node that there is does not collide with itself', () => {
  test('as a guest node that gets a port', () => {
    const cluster = twoNodes().guest('guest1', 'vm-guest1', { 'remote-addr': '10.0.0.11' });
    expect(guestClaim(cluster, { name: 'guest1', address: '10.0.0.11', port: '3122' })).toEqual([]);
  });
  test('as a remote node that gets an address', () => {
    const cluster = twoNodes().remote('remote1').remoteEntry('remote1');
    expect(remoteClaim(cluster, { name: 'remote1', address: 'host1' })).toEqual([]);
  });
  test('but with another guest node of the same name', () => {
    const cluster = twoNodes().guest('guest1', 'vm-guest1').vm('vm2').guest('guest1', 'vm2');
    expect(guestClaim(cluster, { name: 'guest1' })).toEqual([
      "Error: 'guest1' already exists as guest node of resource 'vm2' (line 19)",
    ]);
  });
});

describe('a new remote node cannot have', () => {
  test('the name of a remote node that there is', () =>
    expect(newRemoteClaim(twoNodes().remote('remote1'), { name: 'remote1' })).toEqual([
      "Error: 'remote1' already exists as remote node (line 14)",
    ]));
  test('the name of a resource', () =>
    expect(newRemoteClaim(twoNodes(), { name: 'vm-guest1' })).toEqual([
      "Error: 'vm-guest1' already exists as resource (line 9)",
    ]));
  test("a guest node's address and port", () => {
    const cluster = twoNodes().guest('guest1', 'vm-guest1', { 'remote-addr': '10.0.0.11' });
    expect(newRemoteClaim(cluster, { name: 'remote1', address: '10.0.0.11' })).toEqual([
      "Error: '10.0.0.11' already exists as the address of guest node 'guest1' of resource 'vm-guest1' with port 3121 (line 12)",
    ]);
  });
});

function complaints(row: Collision): string[] {
  const { name, address, port } = row;
  const claim = { name, ...(address && { address }), ...(port && { port }) };
  return guestClaim(configurationOf(row), claim, row.corosync);
}
