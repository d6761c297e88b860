import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RecordingContext, recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { fingerprintOf, makeKey, publicKey, type Sshd, startSshd } from '../support/sshd.ts';
import { startAgent, type TestAgent } from './ssh-agent.ts';
import { target, value, whyNot, withHost } from './ssh-targets.ts';

describeWith(['sshd', 'ssh', 'ssh-keygen', 'ssh-agent', 'ssh-add'], 'the login', () => {
  let sshd: Sshd;
  let agent: TestAgent;
  let stranger: string;
  let encrypted: string;
  let number = 0;

  beforeAll(async () => {
    sshd = await startSshd();
    agent = startAgent(sshd.folder);
    stranger = makeKey(join(sshd.folder, 'stranger'), 'ed25519');
    encrypted = makeKey(join(sshd.folder, 'encrypted'), 'ed25519', 'open sesame');
    const keys = ['rsa', 'ecdsa'] as const;
    const made = [encrypted, ...keys.map((type) => makeKey(join(sshd.folder, `id_${type}`), type))];
    const lines = [sshd.identity, ...made].map((key) => readFileSync(`${key}.pub`, 'utf8'));
    writeFileSync(sshd.authorizedKeys, lines.join(''));
  });
  afterAll(async () => {
    agent.stop();
    await sshd.stop();
  });

  /** A configuration file for the server with these settings in place of the usual identity. */
  const configure = (...settings: string[]) => {
    number += 1;
    const file = join(sshd.folder, `config${number}`);
    const rest = sshd.configBlock.replace(/^ *(IdentityFile|IdentityAgent).*\n/gm, '');
    writeFileSync(file, `${settings.join('\n')}\n${rest}`);
    return target(file, { transport: 'ssh2' });
  };
  const answers = (wanted: ReturnType<typeof target>, context: RecordingContext = recordingContext()) =>
    withHost(wanted, context, async (host) => value(await host.run({ argv: ['echo', 'in'] })).stdout);

  describe('by the configuration', () => {
    test('uses what Include and Match say', async () => {
      const folder = join(sshd.folder, 'conf.d');
      mkdirSync(folder);
      writeFileSync(
        join(folder, 'one.conf'),
        `Match host testhost exec true\n  IdentityFile ${sshd.identity}\n`,
      );
      expect(await answers(configure(`Include ${folder}/*.conf`, 'Host *', 'IdentityAgent none'))).toBe(
        'in\n',
      );
    });

    test('expands tokens in the names of identity files', async () => {
      copyFileSync(sshd.identity, join(sshd.folder, `id_testhost_${sshd.port}`));
      expect(await answers(configure(`IdentityFile ${sshd.folder}/id_%n_%p`))).toBe('in\n');
    });

    test('of ssh itself is reported when ssh refuses it', async () => {
      expect(await whyNot(configure('NoSuchSetting yes'), recordingContext())).toMatchObject({
        code: 'SSH_CONFIG_REFUSED',
        facts: { reason: expect.stringContaining('nosuchsetting') },
      });
    });
  });

  describe('with a key in a file', () => {
    test.each(['ed25519', 'ecdsa', 'rsa'])('works for %s', async (type) => {
      expect(await answers(configure(`IdentityFile ${sshd.folder}/id_${type}`))).toBe('in\n');
    });

    test('of the command line works', async () => {
      expect(await answers({ ...configure(), identities: [sshd.identity] })).toBe('in\n');
    });

    test('of the command line that is missing is an error', async () => {
      const wanted = { ...configure(), identities: ['/no/such/key'] };
      expect(await whyNot(wanted, recordingContext())).toEqual({
        code: 'SSH_KEY_UNREADABLE',
        facts: { file: '/no/such/key', reason: 'no such file' },
      });
    });

    test('that others may read is passed over, and the message says why', async () => {
      const open = join(sshd.folder, 'open');
      copyFileSync(sshd.identity, open);
      chmodSync(open, 0o644);
      expect(await whyNot(configure(`IdentityFile ${open}`), recordingContext())).toMatchObject({
        code: 'SSH_AUTHENTICATION_FAILED',
        facts: { tried: [`${open} (not used: mode 644 is too open)`] },
      });
    });

    test('that the server does not take is named in the message', async () => {
      expect(await whyNot(configure(`IdentityFile ${stranger}`), recordingContext())).toEqual({
        code: 'SSH_AUTHENTICATION_FAILED',
        facts: { host: 'testhost', user: sshd.user, tried: [stranger], offered: ['publickey'] },
      });
    });
  });

  describe('with an encrypted key', () => {
    test('asks for the passphrase', async () => {
      const context = recordingContext({ answer: () => 'open sesame' });
      expect(await answers(configure(`IdentityFile ${encrypted}`), context)).toBe('in\n');
      expect(context.asked).toEqual([`Enter passphrase for key '${encrypted}': `]);
    });

    test('asks once, however many hosts take it', async () => {
      const context = recordingContext({ answer: () => 'open sesame' });
      const wanted = configure(`IdentityFile ${encrypted}`);
      await Promise.all(Array.from({ length: 5 }, () => answers(wanted, context)));
      expect(context.asked.length).toBe(1);
    });

    test('asks three times and no more', async () => {
      const context = recordingContext({ answer: () => 'wrong' });
      expect(await whyNot(configure(`IdentityFile ${encrypted}`), context)).toEqual({
        code: 'SSH_PASSPHRASE_MISSING',
        facts: { host: 'testhost', user: sshd.user, files: [encrypted] },
      });
      expect(context.asked.length).toBe(3);
    });

    test('gives up where there is nobody to ask', async () => {
      expect((await whyNot(configure(`IdentityFile ${encrypted}`), recordingContext())).code).toBe(
        'SSH_PASSPHRASE_MISSING',
      );
    });

    test('does not ask for a key that the server would not take', async () => {
      const useless = makeKey(join(sshd.folder, 'useless'), 'ed25519', 'x');
      const context = recordingContext({ answer: () => 'x' });
      expect(
        await answers(configure(`IdentityFile ${useless}`, `IdentityFile ${sshd.identity}`), context),
      ).toBe('in\n');
      expect(context.asked).toEqual([]);
    });

    test('does not ask with BatchMode', async () => {
      const context = recordingContext({ answer: () => 'open sesame' });
      const fresh = makeKey(join(sshd.folder, 'fresh'), 'ed25519', 'x');
      writeFileSync(sshd.authorizedKeys, `${publicKey(fresh)}\n`, { flag: 'a' });
      const found = await whyNot(configure('BatchMode yes', `IdentityFile ${fresh}`), context);
      expect(found.code).toBe('SSH_PASSPHRASE_MISSING');
      expect(context.asked).toEqual([]);
    });

    test('never shows the passphrase', async () => {
      const context = recordingContext({ answer: () => 'open sesame' });
      await answers(configure(`IdentityFile ${encrypted}`), context);
      expect(context.debugged.join('\n')).not.toContain('sesame');
    });
  });

  describe('with an agent', () => {
    const withAgent = () => recordingContext({ environment: { SSH_AUTH_SOCK: agent.socket } });

    test.each(['ed25519', 'ecdsa', 'rsa'])('signs with its %s key', async (type) => {
      agent.hold(join(sshd.folder, `id_${type}`));
      expect(await answers(configure('IdentityFile none'), withAgent())).toBe('in\n');
    });

    test('finds it by IdentityAgent', async () => {
      agent.hold(sshd.identity);
      expect(await answers(configure('IdentityFile none', `IdentityAgent ${agent.socket}`))).toBe('in\n');
    });

    test('asks only for the keys of the configuration with IdentitiesOnly', async () => {
      agent.hold(sshd.identity, stranger);
      const wanted = configure('IdentitiesOnly yes', `IdentityFile ${stranger}`);
      expect(await whyNot(wanted, withAgent())).toMatchObject({
        facts: { tried: [`agent key ${fingerprintOf(stranger)}`] },
      });
    });

    test('tries the keys of the configuration first', async () => {
      const others = Array.from({ length: 8 }, (_, index) =>
        makeKey(join(sshd.folder, `o${index}`), 'ed25519'),
      );
      agent.hold(...others, sshd.identity);
      // Six attempts are what sshd allows (MaxAuthTries).
      expect(await answers(configure(`IdentityFile ${sshd.identity}.pub`), withAgent())).toBe('in\n');
    });

    test('says so when the server has seen too many keys', async () => {
      const found = await whyNot(configure('IdentityFile none'), withAgent());
      expect(found.code).toBe('SSH_AUTHENTICATION_FAILED');
    });

    test('that does not answer is no error', async () => {
      const context = recordingContext({ environment: { SSH_AUTH_SOCK: '/no/such/socket' } });
      expect(await answers(configure(`IdentityFile ${sshd.identity}`), context)).toBe('in\n');
    });

    test('that refuses to sign is followed by the key file', async () => {
      agent.hold(join(sshd.folder, 'id_rsa'));
      agent.lock();
      const wanted = configure(`IdentityFile ${sshd.identity}`);
      expect(await answers(wanted, withAgent())).toBe('in\n');
      agent.unlock();
    });
  });

  test('by the name of a user who may not log in is refused', async () => {
    const wanted = { ...configure(`IdentityFile ${sshd.identity}`), user: 'nobody' };
    expect(await whyNot(wanted, recordingContext())).toMatchObject({
      code: 'SSH_AUTHENTICATION_FAILED',
      facts: { user: 'nobody' },
    });
  });

  test('writes nothing of the private key with --debug', async () => {
    const context = recordingContext();
    await answers(configure(`IdentityFile ${sshd.identity}`), context);
    const secret = readFileSync(sshd.identity, 'utf8').split('\n')[2] ?? '';
    expect(context.debugged.join('\n')).not.toContain(secret);
  });
});
