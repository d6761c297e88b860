import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export type HostKeyType = 'ed25519' | 'ecdsa' | 'rsa';

export interface SshdOptions {
  /** Host names under which the client configuration knows this server; `testhost` where not said. */
  readonly aliases?: readonly string[];
  /** Further lines of sshd_config, e.g. `KexAlgorithms …`, `ForceCommand …`. */
  readonly settings?: readonly string[];
  /** Further lines for the aliases in the client configuration. */
  readonly clientSettings?: readonly string[];
  readonly hostKeyTypes?: readonly HostKeyType[];
  /** Lines for authorized_keys beside the identity made here. */
  readonly authorized?: readonly string[];
}

/** A real OpenSSH server on 127.0.0.1 with everything it needs in a temporary folder of its own. */
export interface Sshd {
  readonly port: number;
  /** Temporary folder; gone after `stop`. */
  readonly folder: string;
  /** For `ssh -F`: the aliases lead to this server, whose host keys are known. */
  readonly configFile: string;
  /** The part of `configFile` that is about the aliases, to be put together with those of other servers. */
  readonly configBlock: string;
  /** Private key that may log in, without a passphrase. */
  readonly identity: string;
  readonly knownHosts: string;
  readonly authorizedKeys: string;
  /** The login's name: whoever runs the tests. */
  readonly user: string;
  hostKey(type?: HostKeyType): string;
  /** Lines of `ssh-keyscan` form under the name that ssh looks for. */
  knownHostsLines(name?: string): string;
  /** What sshd said so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * Starts a server for one login, that of the current user, by key only. It reads and writes nothing of the
 * machine's own configuration.
 */
export async function startSshd(options: SshdOptions = {}): Promise<Sshd> {
  const folder = mkdtempSync(join(tmpdir(), 'pacer-sshd-'));
  const user = userInfo().username;
  const identity = makeKey(join(folder, 'id_ed25519'), 'ed25519');
  const authorizedKeys = join(folder, 'authorized_keys');
  const authorized = [readFileSync(`${identity}.pub`, 'utf8').trim(), ...(options.authorized ?? [])];
  writeFileSync(authorizedKeys, `${authorized.join('\n')}\n`);
  const hostKeyTypes = options.hostKeyTypes ?? ['ed25519'];
  for (const type of hostKeyTypes) makeKey(join(folder, `host_${type}`), type);
  const serverConfig = join(folder, 'sshd_config');
  writeFileSync(serverConfig, sshdConfig(folder, hostKeyTypes, options.settings ?? []));
  const { process, port } = await startOnFreePort(serverConfig, join(folder, 'log'));

  const hostKey = (type: HostKeyType = hostKeyTypes[0] ?? 'ed25519') => join(folder, `host_${type}`);
  const knownHostsLines = (name = `[127.0.0.1]:${port}`) =>
    hostKeyTypes.map((type) => `${name} ${publicKey(hostKey(type))}\n`).join('');
  const knownHosts = join(folder, 'known_hosts');
  writeFileSync(knownHosts, knownHostsLines());
  const configBlock = clientBlock({ port, user, identity, knownHosts, options });
  const configFile = join(folder, 'ssh_config');
  writeFileSync(configFile, configBlock);

  return {
    port,
    folder,
    configFile,
    configBlock,
    identity,
    knownHosts,
    authorizedKeys,
    user,
    hostKey,
    knownHostsLines,
    log: () => readFileSync(join(folder, 'log'), 'utf8'),
    stop: async () => {
      await end(process);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Makes a key pair with ssh-keygen and returns the private key's path. */
export function makeKey(path: string, type: HostKeyType, passphrase = ''): string {
  execFileSync('ssh-keygen', ['-q', '-t', type, '-N', passphrase, '-C', 'test', '-f', path]);
  return path;
}

/** Type and base64 of a key's public half. */
export function publicKey(path: string): string {
  return readFileSync(`${path}.pub`, 'utf8').split(' ').slice(0, 2).join(' ').trim();
}

/** As ssh-keygen shows it: `SHA256:…`. */
export function fingerprintOf(path: string): string {
  return execFileSync('ssh-keygen', ['-lf', `${path}.pub`], { encoding: 'utf8' }).split(' ')[1] ?? '';
}

function sshdConfig(
  folder: string,
  hostKeyTypes: readonly HostKeyType[],
  settings: readonly string[],
): string {
  return [
    // First, because sshd takes the first value it meets.
    ...settings,
    'ListenAddress 127.0.0.1',
    ...hostKeyTypes.map((type) => `HostKey ${folder}/host_${type}`),
    `AuthorizedKeysFile ${folder}/authorized_keys`,
    'PidFile none',
    'UsePAM no',
    // The folder lies below /tmp, which anyone may write.
    'StrictModes no',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin yes',
    // Bash reads ~/.bashrc at the first shell level under sshd: the developer's own must not slow tests down.
    'SetEnv SHLVL=2',
    'MaxStartups 100',
    '',
  ].join('\n');
}

function clientBlock(server: {
  port: number;
  user: string;
  identity: string;
  knownHosts: string;
  options: SshdOptions;
}): string {
  return [
    `Host ${(server.options.aliases ?? ['testhost']).join(' ')}`,
    ...(server.options.clientSettings ?? []),
    'HostName 127.0.0.1',
    `Port ${server.port}`,
    `User ${server.user}`,
    `IdentityFile ${server.identity}`,
    'IdentityAgent none',
    `UserKnownHostsFile ${server.knownHosts}`,
    'GlobalKnownHostsFile /dev/null',
    'StrictHostKeyChecking yes',
    '',
  ].join('\n  ');
}

/** Another process may take a free port before sshd does: then another port is tried. */
async function startOnFreePort(
  config: string,
  log: string,
): Promise<{ process: ChildProcess; port: number }> {
  // A privileged sshd refuses to start without its (empty) separation directory.
  if (userInfo().uid === 0 && !existsSync('/run/sshd')) mkdirSync('/run/sshd', { mode: 0o755 });
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const port = await freePort();
    const server = spawn('/usr/sbin/sshd', ['-D', '-E', log, '-f', config, '-p', String(port)], {
      stdio: 'ignore',
    });
    // A set-up that fails later stops nothing: then the server ends with the tests.
    const endServer = () => server.kill();
    process.once('exit', endServer);
    server.once('exit', () => process.off('exit', endServer));
    if (await answers(server, port)) return { process: server, port };
    await end(server);
  }
  throw new Error(`sshd does not start: ${readFileSync(log, 'utf8')}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Waits until sshd answers; false when it ended instead. At most 10 seconds. */
async function answers(process: ChildProcess, port: number): Promise<boolean> {
  const until = Date.now() + 10_000;
  while (Date.now() < until && process.exitCode === null) {
    if (await canConnect(port)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function end(process: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (process.exitCode !== null || process.signalCode !== null) {
      resolve();
      return;
    }
    process.once('exit', () => resolve());
    process.kill();
  });
}
