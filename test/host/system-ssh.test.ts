import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test, vi } from 'vitest';
import { openHost } from '../../src/host/open-host.ts';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { makeKey, type Sshd, type SshdOptions, startSshd } from '../support/sshd.ts';
import { startAgent } from './ssh-agent.ts';
import { target, value, whyNot, withHost } from './ssh-targets.ts';

const postQuantum = 'KexAlgorithms sntrup761x25519-sha512@openssh.com';

describeWith(['sshd', 'ssh', 'ssh-keygen', 'ssh-agent'], "the system's ssh", () => {
  const servers: Sshd[] = [];
  const start = async (options: SshdOptions = {}) => {
    const sshd = await startSshd(options);
    servers.push(sshd);
    return sshd;
  };
  afterEach(() => {
    vi.unstubAllEnvs();
    return Promise.all(servers.splice(0).map((sshd) => sshd.stop()));
  });

  /** Opens the host with the choice left to pacer, and tells how it went. */
  const open = async (wanted: ReturnType<typeof target>, context = recordingContext()) => {
    const answer = await withHost(wanted, context, async (host) =>
      value(await host.run({ argv: ['echo', 'in'] })),
    );
    return { answer: answer.stdout, how: context.debugged.filter((line) => line.includes(': over ')) };
  };

  describe('is taken by itself', () => {
    test('for a certificate, which then lets in', async () => {
      const sshd = await start();
      const authority = makeKey(join(sshd.folder, 'authority'), 'ed25519');
      const user = makeKey(join(sshd.folder, 'user'), 'ed25519');
      execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'me', '-n', sshd.user, `${user}.pub`]);
      const line = execFileSync('cat', [`${authority}.pub`], { encoding: 'utf8' });
      writeFileSync(sshd.authorizedKeys, `cert-authority ${line}`);
      expect(await open(target(sshd.configFile, { identities: [user] }))).toEqual({
        answer: 'in\n',
        how: [`testhost: over the system's ssh, because of: certificate ${user}-cert.pub`],
      });
    });

    test('for a certificate in the agent', async () => {
      const sshd = await start();
      const authority = makeKey(join(sshd.folder, 'authority'), 'ed25519');
      const user = makeKey(join(sshd.folder, 'user'), 'ed25519');
      execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'me', '-n', sshd.user, `${user}.pub`]);
      const agent = startAgent(sshd.folder);
      agent.hold(user);
      writeFileSync(
        join(sshd.folder, 'config'),
        sshd.configBlock.replace('IdentityAgent none', `IdentityAgent ${agent.socket}`),
      );
      const { how } = await open(target(join(sshd.folder, 'config')));
      agent.stop();
      expect(how).toEqual(["testhost: over the system's ssh, because of: a certificate in the agent"]);
    });

    test('for a host certificate', async () => {
      const folder = await start();
      const authority = makeKey(join(folder.folder, 'authority'), 'ed25519');
      const key = folder.hostKey();
      execFileSync('ssh-keygen', ['-q', '-s', authority, '-I', 'h', '-h', '-n', '127.0.0.1', `${key}.pub`]);
      const sshd = await start({ settings: [`HostKey ${key}`, `HostCertificate ${key}-cert.pub`] });
      const line = execFileSync('cat', [`${authority}.pub`], { encoding: 'utf8' });
      writeFileSync(sshd.knownHosts, `@cert-authority * ${line}`);
      const { answer, how } = await open(target(sshd.configFile));
      expect({ answer, how }).toEqual({
        answer: 'in\n',
        how: ["testhost: over the system's ssh, because of: @cert-authority in known_hosts"],
      });
    });

    test('for a ProxyCommand', async () => {
      const gate = await start({ aliases: ['gate'] });
      const command = `ssh -F ${gate.configFile} -W %h:%p gate`;
      const sshd = await start({ clientSettings: [`ProxyCommand ${command}`] });
      expect(await open(target(sshd.configFile))).toEqual({
        answer: 'in\n',
        how: ["testhost: over the system's ssh, because of: ProxyCommand"],
      });
    });

    test('after ssh2 has found no common key exchange', async () => {
      const sshd = await start({ settings: [postQuantum] });
      expect(await open(target(sshd.configFile))).toEqual({
        answer: 'in\n',
        how: [
          'testhost: over ssh2',
          "testhost: over the system's ssh, because of: ssh2 has no common key exchange algorithm",
        ],
      });
    });

    test('for a key of a form that ssh2 does not read', async () => {
      const sshd = await start();
      const key = makeKey(join(sshd.folder, 'pkcs8'), 'ecdsa');
      writeFileSync(sshd.authorizedKeys, execFileSync('ssh-keygen', ['-yf', key]));
      execFileSync('ssh-keygen', ['-q', '-p', '-m', 'PKCS8', '-N', '', '-f', key]);
      writeFileSync(join(sshd.folder, 'config'), sshd.configBlock.replace(/^ *IdentityFile.*\n/m, ''));
      expect(await open(target(join(sshd.folder, 'config'), { identities: [key] }))).toEqual({
        answer: 'in\n',
        how: ['testhost: over ssh2', `testhost: over the system's ssh, because of: ssh2 cannot read ${key}`],
      });
    });
  });

  test('is not taken with --ssh ssh2, which says what it lacks', async () => {
    const sshd = await start({ clientSettings: ['ProxyCommand nc %h %p'] });
    expect(await whyNot(target(sshd.configFile, { transport: 'ssh2' }), recordingContext())).toEqual({
      code: 'SSH_TRANSPORT_UNFIT',
      facts: { host: 'testhost', reasons: ['ProxyCommand'] },
    });
  });

  test('logs in once for many commands', async () => {
    const sshd = await start();
    const context = recordingContext();
    await withHost(target(sshd.configFile, { transport: 'system' }), context, async (host) => {
      for (const word of ['one', 'two', 'three']) value(await host.run({ argv: ['echo', word] }));
    });
    expect(sshd.log().match(/Accepted publickey/g)?.length).toBe(1);
  });

  test('leaves no master and no files behind', async () => {
    const sshd = await start();
    const context = recordingContext();
    const ours = () => readdirSync(tmpdir()).filter((name) => /^pacer-\w{6}$/.test(name));
    const before = ours();
    const host = value(await openHost(target(sshd.configFile, { transport: 'system' }), context));
    const [folder = ''] = ours().filter((name) => !before.includes(name));
    expect(existsSync(join(tmpdir(), folder, 's'))).toBe(true);
    await host.close();
    expect(existsSync(join(tmpdir(), folder))).toBe(false);
  });

  test('says so where it can make no socket', async () => {
    const sshd = await start();
    vi.stubEnv('TMPDIR', '/proc');
    const found = await whyNot(target(sshd.configFile, { transport: 'system' }), recordingContext());
    expect(found).toMatchObject({ code: 'SSH_NO_TEMPORARY_FOLDER', facts: { folder: '/proc' } });
  });

  test('is not disturbed by forwardings and commands of the configuration', async () => {
    const settings = [
      'LocalForward 1 localhost:1',
      'RemoteCommand false',
      'RequestTTY force',
      'ControlPath none',
    ];
    const sshd = await start({ clientSettings: settings });
    const { answer } = await open(target(sshd.configFile, { transport: 'system' }));
    expect(answer).toBe('in\n');
  });

  afterAll(() => Promise.all(servers.map((sshd) => sshd.stop())));
});
