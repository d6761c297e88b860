import { expect, test } from 'vitest';
import { isSshAddress, parseSshAddress } from '../../src/host/ssh-address.ts';

test.each([
  ['node1', { address: 'node1' }],
  ['root@node1', { user: 'root', address: 'node1' }],
  ['node1:2222', { address: 'node1', port: '2222' }],
  ['me@corp@node1:2222', { user: 'me@corp', address: 'node1', port: '2222' }],
  ['2001:db8::1', { address: '2001:db8::1' }],
  ['[2001:db8::1]', { address: '2001:db8::1' }],
  ['root@[2001:db8::1]:2222', { user: 'root', address: '2001:db8::1', port: '2222' }],
])('%s', (text, parts) => {
  expect(parseSshAddress(text)).toEqual(parts);
});

test.each([[''], ['-oProxyCommand=id'], ['two words'], ['line\nbreak'], ['nul\0'], ['bell\u0007']])(
  '%j is no address to give to ssh',
  (address) => {
    expect(isSshAddress(address)).toBe(false);
  },
);

test.each([['node1'], ['n'], ['2001:db8::1%eth0'], ['nöde']])('%s is one', (address) => {
  expect(isSshAddress(address)).toBe(true);
});
