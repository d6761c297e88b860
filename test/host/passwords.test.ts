import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { makeKey, publicKey, startSshd } from '../support/sshd.ts';
import { startAgent } from './ssh-agent.ts';
import { startSshServer } from './ssh-server.ts';
import { target, value, whyNot, withHost } from './ssh-targets.ts';

describeWith(['ssh', 'ssh-keygen'], 'a login by password', () => {
  let folder: string;
  let hostKey: string;
  let stop = () => {};

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pacer-password-'));
    hostKey = makeKey(join(folder, 'host'), 'ed25519');
  });
  afterEach(() => stop());
  afterAll(() => rmSync(folder, { recursive: true }));

  const start = async (login: Parameters<typeof startSshServer>[1], settings = '', known = hostKey) => {
    const server = await startSshServer(hostKey, login);
    stop = server.stop;
    const config = join(folder, 'config');
    const knownHosts = join(folder, 'known_hosts');
    writeFileSync(knownHosts, `[127.0.0.1]:${server.port} ${publicKey(known)}\n`);
    const usual = `HostName 127.0.0.1\nPort ${server.port}\nIdentityFile none\nIdentityAgent none`;
    writeFileSync(
      config,
      `${settings}\nUserKnownHostsFile ${knownHosts}\nStrictHostKeyChecking yes\n${usual}\n`,
    );
    return target(config, { user: 'admin', transport: 'ssh2' });
  };
  const answers = (wanted: ReturnType<typeof target>, context: ReturnType<typeof recordingContext>) =>
    withHost(wanted, context, async (host) => value(await host.run({ argv: ['echo', 'in'] })).stdout);

  test('asks on the terminal', async () => {
    const wanted = await start((attempt) => {
      if (attempt.method === 'password' && attempt.password === 'secret') attempt.accept();
      else attempt.reject(['password']);
    });
    const context = recordingContext({ answer: () => 'secret' });
    expect(await answers(wanted, context)).toBe('in\n');
    expect(context.asked).toEqual(["admin@127.0.0.1's password: "]);
    expect(context.debugged.join('\n')).not.toContain('secret');
  });

  test('asks as often as the configuration says', async () => {
    const wanted = await start((attempt) => attempt.reject(['password']), 'NumberOfPasswordPrompts 2');
    const context = recordingContext({ answer: () => 'wrong' });
    expect(await whyNot(wanted, context)).toMatchObject({ code: 'SSH_AUTHENTICATION_FAILED' });
    expect(context.asked.length).toBe(2);
  });

  test('answers the questions of the server', async () => {
    const wanted = await start((attempt) => {
      if (attempt.method !== 'keyboard-interactive') return attempt.reject(['keyboard-interactive']);
      const prompts = [
        { prompt: 'Password: ', echo: false },
        { prompt: 'Code: ', echo: false },
      ];
      attempt.prompt(prompts, (answers) => {
        if (answers.join() === 'secret,123') attempt.accept();
        else attempt.reject();
      });
    });
    const context = recordingContext({
      answer: (question) => (question.includes('Code') ? '123' : 'secret'),
    });
    expect(await answers(wanted, context)).toBe('in\n');
  });

  test('is no failed login on the server where there is nobody to ask', async () => {
    let answered = false;
    const wanted = await start((attempt) => {
      if (attempt.method !== 'keyboard-interactive') return attempt.reject(['keyboard-interactive']);
      attempt.prompt([{ prompt: 'Password: ', echo: false }], () => {
        answered = true;
        attempt.reject();
      });
    });
    expect((await whyNot(wanted, recordingContext())).code).toBe('SSH_AUTHENTICATION_FAILED');
    expect(answered).toBe(false);
  });

  test.each(['BatchMode yes', 'PasswordAuthentication no'])('does not ask with %s', async (setting) => {
    const wanted = await start((attempt) => attempt.reject(['password']), setting);
    const context = recordingContext({ answer: () => 'secret' });
    await whyNot(wanted, context);
    expect(context.asked).toEqual([]);
  });

  test('does not send it to a host whose key has changed', async () => {
    const other = makeKey(join(folder, 'other'), 'ed25519');
    const wanted = await start((attempt) => attempt.reject(['password']), 'StrictHostKeyChecking no', other);
    const context = recordingContext({ answer: () => 'secret' });
    await whyNot(wanted, context);
    expect(context.asked).toEqual([]);
    expect(context.noted.map(({ code }) => code)).toEqual(['SSH_HOST_KEY_NOT_CHECKED']);
  });

  test('takes as long as somebody needs to type', async () => {
    const wanted = await start((attempt) => {
      if (attempt.method === 'password') attempt.accept();
      else attempt.reject(['password']);
    });
    const slow = recordingContext();
    const context = {
      ...slow,
      askSecret: () => new Promise<string>((resolve) => setTimeout(() => resolve('secret'), 4500)),
    };
    expect(await answers({ ...wanted, connectTimeout: 4 }, context)).toBe('in\n');
  });

  describe('after a key', () => {
    test.each(['file', 'agent'] as const)('that comes from the %s', async (source) => {
      const key = makeKey(join(folder, `id-${source}`), 'ed25519');
      let hasKey = false;
      const settings = source === 'file' ? `IdentityFile ${key}` : `IdentityAgent ${folder}/agent`;
      const wanted = await start((attempt) => {
        if (attempt.method === 'publickey') {
          if (attempt.signature === undefined) return attempt.accept();
          hasKey = true;
          return attempt.reject(['keyboard-interactive'], true);
        }
        if (attempt.method !== 'keyboard-interactive' || !hasKey) {
          return attempt.reject([hasKey ? 'keyboard-interactive' : 'publickey']);
        }
        attempt.prompt('Code: ', () => attempt.accept());
      }, settings);
      const agent = source === 'agent' ? startAgent(folder) : undefined;
      agent?.hold(key);
      const context = recordingContext({ answer: () => '123' });
      const answer = await answers(wanted, context);
      agent?.stop();
      expect(answer).toBe('in\n');
      expect(context.asked).toEqual(['(admin@127.0.0.1) Code: ']);
    });
  });
});

describeWith(['sshd', 'ssh', 'ssh-keygen', 'ssh-agent'], 'a login with two keys', () => {
  test('gets through both', async () => {
    const sshd = await startSshd({ settings: ['AuthenticationMethods publickey,publickey'] });
    const second = makeKey(join(sshd.folder, 'second'), 'ed25519');
    writeFileSync(sshd.authorizedKeys, `${publicKey(sshd.identity)}\n${publicKey(second)}\n`);
    const wanted = target(sshd.configFile, { identities: [second], transport: 'ssh2' });
    const answer = await withHost(wanted, recordingContext(), (host) => host.run({ argv: ['echo', 'in'] }));
    await sshd.stop();
    expect(value(answer).stdout).toBe('in\n');
  });
});
