import { describe, expect, test } from 'vitest';
import { guestClaim, newRemoteClaim, twoNodes } from './claims.ts';

describe('a guest node name is refused when it', () => {
  const long = 'a'.repeat(64);
  test.each([
    ['is empty', '', 'node name cannot be empty'],
    ['has a blank', 'bad name', "invalid node name 'bad name', ' ' is not a valid character for a node name"],
    ['is blank', ' ', "invalid node name ' ', ' ' is not a valid character for a node name"],
    [
      'has a control character, which the message does not send to the terminal',
      'a\u001b[2J',
      "invalid node name 'a\\u001b[2J', control character U+001B is not a valid character for a node name",
    ],
    [
      'has a line break',
      'a\nb',
      "invalid node name 'a\\u000ab', control character U+000A is not a valid character for a node name",
    ],
    [
      'begins with a hyphen',
      '-rf',
      "invalid node name '-rf', '-' is not a valid first character for a node name",
    ],
    [
      'begins with a dot',
      '.guest',
      "invalid node name '.guest', '.' is not a valid first character for a node name",
    ],
    ['has a slash', '../guest', "invalid node name '../guest', '/' is not a valid character for a node name"],
    ['has a quote', `a"b`, `invalid node name 'a"b', '"' is not a valid character for a node name`],
    [
      'has a letter beyond ASCII',
      'gäst',
      "invalid node name 'gäst', 'ä' is not a valid character for a node name",
    ],
    [
      'has a label of 64 characters',
      long,
      `invalid node name '${long}', a label of a host name has at most 63 characters`,
    ],
    ['has an empty label', 'a..b', "invalid node name 'a..b', it has an empty label"],
  ])('%s', (_title, name, says) => expect(guestClaim(twoNodes(), { name })).toEqual([`Error: ${says}`]));

  test('has 254 characters', () => {
    const [says] = guestClaim(twoNodes(), { name: `${'a.'.repeat(126)}aa` });
    expect(says).toContain('it has 254 characters, and a host name at most 253');
  });
  test('but not when it has 253 characters in labels of 63', () =>
    expect(guestClaim(twoNodes(), { name: `${`${'a'.repeat(63)}.`.repeat(3)}${'b'.repeat(61)}` })).toEqual(
      [],
    ));
});

describe('a remote node name is refused as a resource id', () => {
  test.each([
    ['that is empty', '', 'resource name cannot be empty'],
    [
      'that begins with a digit',
      '1r',
      "invalid resource name '1r', '1' is not a valid first character for a resource name",
    ],
    ['with a blank', 'r r', "invalid resource name 'r r', ' ' is not a valid character for a resource name"],
  ])('%s', (_title, name, says) => expect(newRemoteClaim(twoNodes(), { name })).toEqual([`Error: ${says}`]));
});

describe('a port is refused', () => {
  test.each(['0', '65536', 'abc', '', '-1', '3121 ', '0x10', '1e3'])('%j', (port) =>
    expect(guestClaim(twoNodes(), { name: 'guest1', port })).toEqual([
      `Error: '${port}' is not a valid remote-port value, use a port number (1..65535)`,
    ]),
  );
  test('under the name that a remote node has for it', () =>
    expect(newRemoteClaim(twoNodes(), { name: 'remote1', port: '99999' })).toEqual([
      "Error: '99999' is not a valid port value, use a port number (1..65535)",
    ]));
  test.each(['1', '3121', '65535'])('but not %s', (port) =>
    expect(guestClaim(twoNodes(), { name: 'guest1', port })).toEqual([]),
  );
});

describe('a time is refused', () => {
  test.each(['abc', '-1', 'PT1M', '', '10 s', '1d'])('%j as connect timeout', (connectTimeout) =>
    expect(guestClaim(twoNodes(), { name: 'guest1', connectTimeout })).toEqual([
      `Error: '${connectTimeout}' is not a valid remote-connect-timeout value, use time interval (e.g. 1, 2s, 3m, 4h, ...)`,
    ]),
  );
  test('as reconnect interval', () =>
    expect(newRemoteClaim(twoNodes(), { name: 'remote1', reconnectInterval: 'soon' })).toEqual([
      "Error: 'soon' is not a valid reconnect_interval value, use time interval (e.g. 1, 2s, 3m, 4h, ...)",
    ]));
  test.each(['0', '60', '60s', '2min', '500ms'])('but not %s', (connectTimeout) =>
    expect(guestClaim(twoNodes(), { name: 'guest1', connectTimeout })).toEqual([]),
  );
});

describe('an address is refused when it', () => {
  test.each([
    ['has a blank', 'my host', 'it has a blank'],
    ['has a control character', 'host\u0007', 'it has a control character'],
    ['begins with a hyphen', '-oProxyCommand=x', 'it begins with a hyphen'],
    ['has a port', '10.0.0.1:3121', 'the port is a setting of its own'],
    ['has a user', 'root@host', "'@' is not a valid character for an address"],
  ])('%s', (_title, address, reason) => {
    const [says] = guestClaim(twoNodes(), { name: 'guest1', address });
    expect(says).toMatch(/^Error: '.*' is not a valid remote-addr value, /);
    expect(says).toContain(reason);
  });
  test.each(['10.0.0.1', 'fd00::1', '[fd00::1]', 'fe80::1%eth0', 'host-1.example.org'])(
    'but not %s',
    (address) => expect(guestClaim(twoNodes(), { name: 'guest1', address })).toEqual([]),
  );
});

describe('an address of no other host brings a warning', () => {
  const itself = 'is the address by which every host reaches itself';
  test.each([
    ['127.0.0.1', itself],
    ['127.8.9.1', itself],
    ['::1', itself],
    ['[0:0:0:0:0:0:0:1]', itself],
    ['::ffff:127.0.0.1', itself],
    ['localhost', itself],
    ['LocalHost.localdomain.', itself],
    ['0.0.0.0', 'is no address of a host but stands for all its own'],
    ['::', 'is no address of a host but stands for all its own'],
    ['224.0.0.18', 'is a multicast address, which no connection can have'],
    ['ff02::1', 'is a multicast address, which no connection can have'],
    ['255.255.255.255', 'is the broadcast address, which no connection can have'],
    [
      'fe80::5054:ff:fe12:3456',
      'is a link-local address without its interface (%eth0), which no cluster node can dial',
    ],
  ])('%s', (address, meaning) =>
    expect(guestClaim(twoNodes(), { name: 'guest1', address })).toEqual([`Warning: '${address}' ${meaning}`]),
  );
  test('as a name that is the address too', () =>
    expect(newRemoteClaim(twoNodes(), { name: 'localhost' })).toEqual([`Warning: 'localhost' ${itself}`]));
  test.each(['127-host', '128.0.0.1', '240.0.0.1', 'feed::1', 'ff-host', 'fe80.example.org', 'mylocalhost'])(
    'but not %s',
    (address) => expect(guestClaim(twoNodes(), { name: 'guest1', address })).toEqual([]),
  );
});
