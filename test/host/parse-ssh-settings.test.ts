import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parseSshSettings } from '../../src/host/parse-ssh-settings.ts';
import type { SshSettings } from '../../src/host/ssh-settings.ts';
import { describeWith } from '../support/require-tool.ts';

describe('a line of ssh -G', () => {
  test.each<[string, Partial<SshSettings>]>([
    ['hostname 192.0.2.1', { hostname: '192.0.2.1' }],
    ['port 2222', { port: 2222 }],
    ['addressfamily inet6', { addressFamily: 6 }],
    ['connecttimeout 5', { connectTimeout: 5 }],
    ['connecttimeout none', { connectTimeout: undefined }],
    ['serveraliveinterval 60\nbatchmode yes', { serverAliveInterval: 60 }],
    ['serveraliveinterval 300\nbatchmode no', { serverAliveInterval: 300 }],
    ['proxyjump me@gate:2222,inner', { proxyJump: ['me@gate:2222', 'inner'] }],
    ['identityfile ~/.ssh/a\nidentityfile ~/.ssh/b c', { identityFiles: ['~/.ssh/a', '~/.ssh/b c'] }],
    ['identityfile none', { identityFiles: [] }],
    ['userknownhostsfile /a /b', { userKnownHostsFiles: ['/a', '/b'] }],
    ['stricthostkeychecking ask', { strictHostKeyChecking: 'ask' }],
    ['stricthostkeychecking true', { strictHostKeyChecking: 'yes' }],
    ['stricthostkeychecking false', { strictHostKeyChecking: 'no' }],
    ['stricthostkeychecking accept-new', { strictHostKeyChecking: 'accept-new' }],
    ['pubkeyauthentication no', { authenticationMethods: ['keyboard-interactive', 'password'] }],
    ['challengeresponseauthentication no', { authenticationMethods: ['publickey', 'password'] }],
    ['preferredauthentications password,publickey', { authenticationMethods: ['password', 'publickey'] }],
    ['preferredauthentications gssapi-with-mic', { authenticationMethods: [] }],
    ['proxycommand nc %h %p', { onlyOpenSsh: ['ProxyCommand'] }],
  ])('%s', (line, settings) => {
    expect(parseSshSettings('host1', line)).toMatchObject(settings);
  });

  test('that is missing means what ssh does by default', () => {
    expect(parseSshSettings('host1', '')).toMatchObject({
      hostname: 'host1',
      port: 22,
      strictHostKeyChecking: 'ask',
      authenticationMethods: ['publickey', 'keyboard-interactive', 'password'],
      onlyOpenSsh: [],
    });
  });
});

describeWith(['ssh'], 'the ssh of this machine', () => {
  test('prints everything that is read', () => {
    const settings = parseSshSettings(
      'host1',
      execFileSync('ssh', ['-G', '-F', 'none', 'host1'], { encoding: 'utf8' }),
    );
    expect(settings.onlyOpenSsh).toEqual([]);
    expect(settings.algorithms.kex).toContain('curve25519-sha256');
    expect(settings.userKnownHostsFiles[0]).toMatch(/known_hosts$/);
    expect(settings.identityFiles.join()).toContain('id_ed25519');
  });

  test('asks for no signs of life with BatchMode, whatever it prints: Debian’s says 300', () => {
    const printed = execFileSync('ssh', ['-G', '-F', 'none', '-o', 'BatchMode=yes', 'host1'], {
      encoding: 'utf8',
    });
    expect(parseSshSettings('host1', printed)).toMatchObject({ batchMode: true, serverAliveInterval: 0 });
  });
});
