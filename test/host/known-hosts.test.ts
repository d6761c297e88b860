import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { fingerprint, keyType, publicHalf } from '../../src/host/key-blob.ts';
import {
  checkHostKey,
  hasCertAuthority,
  knownHostNames,
  knownHostsLine,
  knownKeyTypes,
  parseKnownHosts,
} from '../../src/host/known-hosts.ts';
import { describeWith } from '../support/require-tool.ts';
import { fingerprintOf, makeKey, publicKey } from '../support/sshd.ts';

/** A key of a type with a number in place of key material: enough for everything that only compares. */
function key(number: number, type = 'ssh-ed25519'): Buffer {
  const field = (bytes: Buffer) => Buffer.concat([Buffer.from([0, 0, 0, bytes.length]), bytes]);
  return Buffer.concat([field(Buffer.from(type)), field(Buffer.alloc(32, number))]);
}

function line(names: string, blob: Buffer): string {
  return `${names} ${keyType(blob)} ${blob.toString('base64')} a comment`;
}

function verdict(lines: readonly string[], shown: Buffer, names: readonly string[] = ['host1']) {
  return checkHostKey(parseKnownHosts(lines.join('\n'), 'kh'), names, shown).verdict;
}

describe('the key that a host shows', () => {
  test.each([
    ['is known by its name', [line('host1', key(1))], 'known'],
    ['is known by one of several names', [line('other,host1,192.0.2.1', key(1))], 'known'],
    ['is known by a pattern', [line('host?,*.example', key(1))], 'known'],
    ['is known whatever the case of the name', [line('HOST1', key(1))], 'known'],
    ['is known by a second line', [line('host1', key(2, 'ssh-rsa')), line('host1', key(1))], 'known'],
    ['is unknown in an empty file', [''], 'unknown'],
    ['is unknown when only others are there', [line('host2', key(1))], 'unknown'],
    ['is unknown when a pattern excludes the host', [line('host*,!host1', key(1))], 'unknown'],
    ['is unknown in a comment', [`#${line('host1', key(1))}`], 'unknown'],
    ['is unknown in a broken line', ['host1 ssh-ed25519 !!!', 'host1'], 'unknown'],
    [
      'is not vouched for by a certificate authority',
      [`@cert-authority ${line('host1', key(1))}`],
      'unknown',
    ],
    ['has changed', [line('host1', key(2))], 'changed'],
    ['has changed even if its type is new', [line('host1', key(2, 'ssh-rsa'))], 'changed'],
    ['is revoked even if known', [line('host1', key(1)), `@revoked ${line('*', key(1))}`], 'revoked'],
    [
      'is not revoked by the revocation of another key',
      [line('host1', key(1)), `@revoked ${line('*', key(2))}`],
      'known',
    ],
  ] as const)('%s', (_title, lines, expected) => {
    expect(verdict(lines, key(1))).toBe(expected);
  });

  test('counts on another port when it is known under the bare name', () => {
    expect(verdict([line('host1', key(1))], key(1), ['[host1]:2222', 'host1'])).toBe('known');
  });

  test('has not changed when another server stands on the usual port', () => {
    expect(verdict([line('host1', key(2))], key(1), ['[host1]:2222', 'host1'])).toBe('unknown');
  });

  test('is told from the known one by file and line', () => {
    const entries = parseKnownHosts(`\n# mine\n${line('host1', key(2))}`, '/home/me/.ssh/known_hosts');
    expect(checkHostKey(entries, ['host1'], key(1))).toMatchObject({
      known: [{ file: '/home/me/.ssh/known_hosts', line: 3 }],
    });
  });
});

describe('the name of a host in known_hosts', () => {
  test.each([
    [{ hostname: 'Host1', port: 22, hostKeyAlias: undefined }, ['host1']],
    [{ hostname: 'host1', port: 2222, hostKeyAlias: undefined }, ['[host1]:2222', 'host1']],
    [{ hostname: 'host1', port: 2222, hostKeyAlias: 'real' }, ['real']],
  ])('%j', (host, names) => {
    expect(knownHostNames(host)).toEqual(names);
  });
});

test('the key types known for a host are found', () => {
  const entries = parseKnownHosts([line('host1', key(1)), line('host2', key(2, 'ssh-rsa'))].join('\n'), 'kh');
  expect(knownKeyTypes(entries, ['host1'])).toEqual(['ssh-ed25519']);
});

test('a certificate authority for a host is found', () => {
  const entries = parseKnownHosts(`@cert-authority ${line('*.example', key(1))}`, 'kh');
  expect(hasCertAuthority(entries, ['host1.example'])).toBe(true);
});

describeWith(['ssh-keygen'], 'as ssh-keygen has it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-known-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const rsa = makeKey(join(folder, 'rsa'), 'rsa');
  const encrypted = makeKey(join(folder, 'encrypted'), 'ed25519', 'open sesame');
  const blobOf = (path: string) => Buffer.from(publicKey(path).split(' ')[1] ?? '', 'base64');

  test('the fingerprint is the same', () => {
    expect(fingerprint(blobOf(rsa))).toBe(fingerprintOf(rsa));
  });

  test('a name that it hashed is found', () => {
    const file = join(folder, 'known_hosts');
    writeFileSync(file, `[host1]:2222 ${publicKey(rsa)}\n`);
    execFileSync('ssh-keygen', ['-H', '-f', file], { stdio: 'ignore' });
    const text = readFileSync(file, 'utf8');
    expect(text).toMatch(/^\|1\|/);
    expect(checkHostKey(parseKnownHosts(text, file), ['[host1]:2222'], blobOf(rsa)).verdict).toBe('known');
  });

  test('it finds a name that we hashed', () => {
    const file = join(folder, 'ours');
    writeFileSync(file, knownHostsLine('[host1]:2222', blobOf(rsa), Buffer.alloc(20, 7)));
    const found = execFileSync('ssh-keygen', ['-F', '[host1]:2222', '-f', file], { encoding: 'utf8' });
    expect(found).toContain(publicKey(rsa));
  });

  test('the public half of an encrypted key is read without its passphrase', () => {
    expect(publicHalf(readFileSync(encrypted, 'utf8'))).toEqual({
      blob: blobOf(encrypted),
      isEncrypted: true,
    });
  });
});
