import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { fingerprintOf, makeKey, publicKey, type Sshd, startSshd } from '../support/sshd.ts';
import { target, value, whyNot, withHost } from './ssh-targets.ts';

for (const transport of ['ssh2', 'system'] as const) {
  describeWith(['sshd', 'ssh', 'ssh-keygen'], `the host key (${transport})`, () => {
    let sshd: Sshd;
    let otherKey: string;

    beforeAll(async () => {
      sshd = await startSshd({ hostKeyTypes: ['ed25519', 'rsa', 'ecdsa'] });
      otherKey = makeKey(join(sshd.folder, 'other'), 'ed25519');
    });
    afterAll(() => sshd.stop());
    beforeEach(() => rmSync(sshd.knownHosts, { force: true }));

    /** The configuration file with known hosts of these lines, and further settings before all others. */
    const configure = (knownHosts: string, settings = '') => {
      if (knownHosts !== '') writeFileSync(sshd.knownHosts, knownHosts);
      const file = join(sshd.folder, 'config');
      writeFileSync(file, `${settings}\n${sshd.configBlock}`);
      return target(file, { transport });
    };
    const name = () => `[127.0.0.1]:${sshd.port}`;
    const answers = (wanted: ReturnType<typeof target>, context = recordingContext()) =>
      withHost(wanted, context, async (host) => value(await host.run({ argv: ['echo', 'in'] })).stdout);

    test('is believed under [address]:port', async () => {
      expect(await answers(configure(sshd.knownHostsLines()))).toBe('in\n');
    });

    test('is believed under a hashed name', async () => {
      writeFileSync(sshd.knownHosts, sshd.knownHostsLines());
      execFileSync('ssh-keygen', ['-H', '-f', sshd.knownHosts], { stdio: 'ignore' });
      expect(readFileSync(sshd.knownHosts, 'utf8')).not.toContain('127.0.0.1');
      expect(await answers(configure(''))).toBe('in\n');
    });

    test('is believed under its HostKeyAlias', async () => {
      const wanted = configure(sshd.knownHostsLines('the-real-one'), 'HostKeyAlias the-real-one');
      expect(await answers(wanted)).toBe('in\n');
    });

    test.each(['rsa', 'ecdsa'] as const)('is asked for as %s when that is the type known', async (type) => {
      expect(await answers(configure(`${name()} ${publicKey(sshd.hostKey(type))}\n`))).toBe('in\n');
    });

    test('that is unknown is refused with its fingerprint and the command to run', async () => {
      expect(await whyNot(configure('', 'StrictHostKeyChecking ask'), recordingContext())).toEqual({
        code: 'SSH_HOST_KEY_UNKNOWN',
        facts: {
          host: 'testhost',
          name: name(),
          type: 'ssh-ed25519',
          fingerprint: fingerprintOf(sshd.hostKey('ed25519')),
          command: `ssh -F ${sshd.folder}/config testhost true`,
        },
      });
    });

    test('that is unknown is to be compared with ssh asking, even where it is told not to', async () => {
      expect(await whyNot(configure('', 'StrictHostKeyChecking yes'), recordingContext())).toMatchObject({
        facts: { command: `ssh -o StrictHostKeyChecking=ask -F ${sshd.folder}/config testhost true` },
      });
    });

    test('that is unknown is not written down', async () => {
      await whyNot(configure('', 'StrictHostKeyChecking ask'), recordingContext());
      expect(existsSync(sshd.knownHosts)).toBe(false);
    });

    test('that has changed is refused with both fingerprints and the line', async () => {
      const wanted = configure(`# mine\n${name()} ${publicKey(otherKey)}\n`);
      expect(await whyNot(wanted, recordingContext())).toEqual({
        code: 'SSH_HOST_KEY_CHANGED',
        facts: {
          host: 'testhost',
          name: name(),
          type: 'ssh-ed25519',
          fingerprint: fingerprintOf(sshd.hostKey('ed25519')),
          known: [
            { type: 'ssh-ed25519', fingerprint: fingerprintOf(otherKey), file: sshd.knownHosts, line: 2 },
          ],
        },
      });
    });

    test('that has changed is refused with accept-new too', async () => {
      const wanted = configure(`${name()} ${publicKey(otherKey)}\n`, 'StrictHostKeyChecking accept-new');
      expect((await whyNot(wanted, recordingContext())).code).toBe('SSH_HOST_KEY_CHANGED');
    });

    test('that is revoked is refused', async () => {
      const key = publicKey(sshd.hostKey('ed25519'));
      const wanted = configure(`${name()} ${key}\n@revoked * ${key}\n`);
      expect((await whyNot(wanted, recordingContext())).code).toBe('SSH_HOST_KEY_REVOKED');
    });

    test('that is revoked is passed over for another that is known', async () => {
      const revoked = `@revoked * ${publicKey(sshd.hostKey('ed25519'))}\n`;
      expect(await answers(configure(sshd.knownHostsLines() + revoked))).toBe('in\n');
    });

    test('that is new is taken with accept-new, and known from then on', async () => {
      expect(await answers(configure('', 'StrictHostKeyChecking accept-new'))).toBe('in\n');
      expect(await answers(configure('', 'StrictHostKeyChecking yes'))).toBe('in\n');
      expect(statSync(sshd.knownHosts).mode & 0o022).toBe(0);
    });

    test('that is new is written down with a hashed name where the user wants that', async () => {
      expect(await answers(configure('', 'StrictHostKeyChecking accept-new\nHashKnownHosts yes'))).toBe(
        'in\n',
      );
      expect(readFileSync(sshd.knownHosts, 'utf8')).toMatch(/^\|1\|/);
      expect(await answers(configure('', 'StrictHostKeyChecking yes'))).toBe('in\n');
    });

    test('that has changed is let pass with StrictHostKeyChecking no', async () => {
      const wanted = configure(`${name()} ${publicKey(otherKey)}\n`, 'StrictHostKeyChecking no');
      expect(await answers(wanted)).toBe('in\n');
    });
  });
}
