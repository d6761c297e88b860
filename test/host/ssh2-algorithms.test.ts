import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { commonAlgorithms, knownTypesFirst, ssh2Algorithms } from '../../src/host/ssh2-algorithms.ts';

const supported = createRequire(import.meta.url)('ssh2/lib/protocol/constants.js') as Record<
  string,
  string[]
>;

describe('what is written down of ssh2 is in the package:', () => {
  test.each([
    ['key exchange', ssh2Algorithms.kex, 'SUPPORTED_KEX'],
    ['host keys', ssh2Algorithms.hostKey, 'SUPPORTED_SERVER_HOST_KEY'],
    ['ciphers', ssh2Algorithms.cipher, 'SUPPORTED_CIPHER'],
    ['MACs', ssh2Algorithms.mac, 'SUPPORTED_MAC'],
  ])('%s', (_title, ours, theirs) => {
    expect(supported[theirs]).toEqual(expect.arrayContaining([...ours]));
  });
});

test("the order is that of the user's ssh", () => {
  const ofSsh = { ...ssh2Algorithms, cipher: ['aes256-ctr', 'made-up', 'aes128-ctr'] };
  expect(commonAlgorithms(ofSsh).cipher).toEqual(['aes256-ctr', 'aes128-ctr']);
});

test('a host known by its RSA key is asked for that first', () => {
  const order = knownTypesFirst(['ssh-ed25519', 'rsa-sha2-512', 'rsa-sha2-256'], ['ssh-rsa']);
  expect(order).toEqual(['rsa-sha2-512', 'rsa-sha2-256', 'ssh-ed25519']);
});
