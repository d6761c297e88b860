import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Diagnostic, entryOf } from '../../src/diagnostics/diagnostic.ts';
import { openHost } from '../../src/host/open-host.ts';
import { recordingContext } from '../support/recording-context.ts';
import { describeWith } from '../support/require-tool.ts';
import { makeKey, publicKey, type Sshd, startSshd } from '../support/sshd.ts';
import { startSshServer } from './ssh-server.ts';
import { target, value, whyNot } from './ssh-targets.ts';

/** Prints the process of this connection's sshd: the shell's parent, or the parent of the login's shell. */
const serverOfThis =
  'p=$PPID; case $(cat /proc/$p/comm) in sshd*) ;; *) p=$(ps -o ppid= -p $p) ;; esac; echo $p';

for (const transport of ['ssh2', 'system'] as const) {
  describeWith(['sshd', 'ssh', 'ssh-keygen'], `what goes wrong (${transport})`, () => {
    let sshd: Sshd;
    /** Accepts connections and says nothing. */
    let silent: Server;
    const sockets: Socket[] = [];

    beforeAll(async () => {
      sshd = await startSshd();
      silent = createServer((socket) => sockets.push(socket));
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    });
    afterAll(async () => {
      for (const socket of sockets) socket.destroy();
      silent.close();
      await sshd.stop();
    });

    const wanted = (more: Parameters<typeof target>[1] = {}) =>
      target(sshd.configFile, { transport, ...more });
    const wrong = (more: Parameters<typeof target>[1]) => whyNot(wanted(more), recordingContext());

    test('nobody listens', async () => {
      expect(await wrong({ port: '1' })).toEqual({
        code: 'SSH_REFUSED',
        facts: { host: 'testhost', address: '127.0.0.1', port: 1 },
      });
    });

    test('a name that has no address', async () => {
      expect(await wrong({ address: 'no-such-host.invalid' })).toMatchObject({
        code: 'SSH_NAME_NOT_FOUND',
        facts: { name: 'no-such-host.invalid' },
      });
    });

    test('a server that says nothing', async () => {
      const { port } = silent.address() as { port: number };
      const before = Date.now();
      expect(await wrong({ port: String(port), connectTimeout: 1 })).toMatchObject({
        code: 'SSH_TIMED_OUT',
        facts: { port, seconds: 1 },
      });
      expect(Date.now() - before).toBeLessThan(5000);
    });

    test('a network that is not there', async () => {
      // A class of addresses that no system routes.
      expect(await wrong({ address: '255.255.255.255', port: '22' })).toMatchObject({
        code: 'SSH_UNREACHABLE',
      });
    });

    test('no key that the server takes', async () => {
      const other = await startSshd();
      const stranger = makeKey(`${other.folder}/stranger`, 'ed25519');
      const block = target(other.configFile, { transport, user: 'nobody', identities: [stranger] });
      expect(await whyNot(block, recordingContext())).toMatchObject({
        code: 'SSH_AUTHENTICATION_FAILED',
        facts: { host: 'testhost', user: 'nobody', offered: ['publickey'] },
      });
      await other.stop();
    });

    test('an address that ssh would take for an option', async () => {
      expect(await wrong({ address: '-oProxyCommand=id' })).toEqual({
        code: 'SSH_ADDRESS_INVALID',
        facts: { address: '-oProxyCommand=id' },
      });
    });

    test('no ssh on this machine', async () => {
      const context = recordingContext({ environment: { PATH: '/nonexistent' } });
      expect((await whyNot(wanted(), context)).code).toBe('SSH_PROGRAM_MISSING');
    });

    test('a connection that breaks while a command runs', async () => {
      const other = await startSshd();
      const host = value(await openHost(target(other.configFile, { transport }), recordingContext()));
      // The parent of the login's shell is the sshd of this connection.
      const broken = await host.run({ argv: ['sh', '-c', 'kill -9 $(ps -o ppid= -p $PPID) $PPID'] });
      await host.close();
      await other.stop();
      expect(broken).toMatchObject({ error: { code: 'SSH_CONNECTION_BROKEN' } });
    });

    test('a host that froze while a command runs is given up, and the reason told', async () => {
      const other = await startSshd({ clientSettings: ['ServerAliveInterval 2', 'ServerAliveCountMax 2'] });
      const host = value(await openHost(target(other.configFile, { transport }), recordingContext()));
      const server = Number(value(await host.run({ argv: ['sh', '-c', serverOfThis] })).stdout);
      process.kill(server, 'SIGSTOP');
      const result = await host.run({ argv: ['true'] });
      await host.close();
      process.kill(server, 'SIGKILL');
      await other.stop();
      const reason = expect.stringMatching(
        /gives no sign of life any more|^Timeout, server .* not responding$/,
      );
      expect(result).toMatchObject({ error: { code: 'SSH_CONNECTION_BROKEN', facts: { reason } } });
    });

    test('a host that froze is let go of within seconds', async () => {
      const other = await startSshd();
      const host = value(await openHost(target(other.configFile, { transport }), recordingContext()));
      const server = Number(value(await host.run({ argv: ['sh', '-c', serverOfThis] })).stdout);
      process.kill(server, 'SIGSTOP');
      const start = Date.now();
      await host.close();
      const seconds = (Date.now() - start) / 1000;
      process.kill(server, 'SIGKILL');
      await other.stop();
      expect(seconds).toBeLessThan(10);
    });

    test('a command after the connection was closed', async () => {
      const host = value(await openHost(wanted(), recordingContext()));
      await host.close();
      expect(await host.run({ argv: ['true'] })).toMatchObject({ error: { code: 'SSH_CONNECTION_BROKEN' } });
    });

    test('a server that allows one session at a time is no trouble', async () => {
      const other = await startSshd({ settings: ['MaxSessions 1'] });
      const host = value(await openHost(target(other.configFile, { transport }), recordingContext()));
      const words = ['1', '2', '3', '4', '5', '6'];
      const results = await Promise.all(words.map((word) => host.run({ argv: ['echo', word] })));
      await host.close();
      await other.stop();
      expect(results.map((result) => value(result).stdout.trim())).toEqual(words);
    });
  });
}

describeWith(['ssh', 'ssh-keygen'], 'a server that hangs up', () => {
  test('is told with what it says to everybody, and the command that shows it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pacer-hang-up-'));
    const hostKey = makeKey(join(folder, 'host_key'), 'ed25519');
    const banner = 'Welcome\nSystem is going down.\n';
    const server = await startSshServer(hostKey, (_attempt, hangUp) => hangUp(), banner);
    const config = join(folder, 'config');
    writeFileSync(join(folder, 'known'), `[127.0.0.1]:${server.port} ${publicKey(hostKey)}\n`);
    writeFileSync(config, `HostName 127.0.0.1\nPort ${server.port}\nUserKnownHostsFile ${folder}/known\n`);
    const found = await whyNot(target(config, { transport: 'ssh2', user: 'me' }), recordingContext());
    server.stop();
    rmSync(folder, { recursive: true });
    expect(found).toEqual({
      code: 'SSH_FAILED',
      facts: {
        host: 'testhost',
        reason: 'the server closed the connection: System is going down.',
        command: `ssh -v -F ${config} -l me testhost true`,
      },
    });
  });
});

test('each says what is wrong on one line and what to do on the next', () => {
  const facts = {
    host: 'h',
    address: 'a',
    name: 'n',
    port: 22,
    seconds: 1,
    user: 'u',
    tried: [],
    offered: [],
    files: ['f'],
    reasons: ['r'],
    reason: 'r',
    folder: 'd',
    type: 't',
    fingerprint: 'SHA256:x',
    known: [],
    command: 'c',
    file: 'f',
    line: 1,
    program: 'ssh',
    jumps: ['j'],
  };
  const codes = [
    'SSH_REFUSED',
    'SSH_UNREACHABLE',
    'SSH_TIMED_OUT',
    'SSH_NAME_NOT_FOUND',
    'SSH_AUTHENTICATION_FAILED',
    'SSH_HOST_KEY_UNKNOWN',
    'SSH_HOST_KEY_CHANGED',
    'SSH_HOST_KEY_REVOKED',
    'SSH_PASSPHRASE_MISSING',
    'SSH_KEY_UNREADABLE',
    'SSH_PROGRAM_MISSING',
    'SSH_NO_TEMPORARY_FOLDER',
    'SSH_CONFIG_REFUSED',
    'SSH_ADDRESS_INVALID',
    'SSH_JUMP_LOOP',
    'SSH_NO_COMMON_ALGORITHM',
    'SSH_TRANSPORT_UNFIT',
    'SSH_CONNECTION_BROKEN',
    'SSH_COMMAND_NOT_RUN',
    'SSH_FAILED',
    'COMMAND_TIMED_OUT',
  ] as const;
  for (const code of codes) {
    const entry = entryOf({ code, facts } as unknown as Diagnostic);
    const lines = [entry.text(facts as never), entry.hint?.(facts as never)];
    expect(lines, code).toEqual([
      expect.stringMatching(/^[^\n]+[^.\n]$/),
      expect.stringMatching(/^[^\n]+[^.\n]$/),
    ]);
  }
});
