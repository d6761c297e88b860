import { type ChildProcessWithoutNullStreams, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { prepareScript, type ThrowAwayHostOptions } from './throw-away-host/prepare-script.ts';

export interface ThrowAwayHost {
  readonly name: string;
  /** 127.0.0.1; only the SSH port is reachable there, everything else is in the host's own network. */
  readonly address: string;
  readonly port: number;
  readonly login: string;
  /** Private key that may log in. */
  readonly identity: string;
  readonly knownHosts: string;
  /** For `ssh -F`: the host's name leads to it. */
  readonly sshConfig: string;
  /** The text of `sshConfig`, to be put together with that of other hosts. */
  readonly configBlock: string;
  /** Where the host's root can be looked into from outside, while it is up: `${root}/etc/pacemaker`. */
  readonly root: string;
  /** Runs a shell command there as root, not over SSH; gives its standard output, throws when it fails. */
  run(command: string): Promise<string>;
  /** What sshd said so far. */
  log(): string;
  stop(): Promise<void>;
}

/**
 * A host to be set up and thrown away: real OpenSSH, shell and core programs on an overlay of this machine's
 * root, in namespaces of its own. Only what cannot be had without booting is a stand-in: systemctl, journalctl,
 * and a daemon that listens (see the scripts in the folder beside this file). Its root starts as a fresh Debian
 * guest has it: haclient group, a random key of its own, directory root:root 0755.
 *
 * Needs root. The host ends with the test process, whatever ends that: its first process reads a pipe from here.
 */
export async function throwAwayHost(options: ThrowAwayHostOptions = {}): Promise<ThrowAwayHost> {
  const name = options.name ?? 'guest1';
  const login = options.login ?? 'root';
  const folder = mkdtempSync(join(tmpdir(), 'pacer-host-'));
  const removeFolder = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', removeFolder);
  mkdirSync(join(folder, 'root'));
  const identity = makeKeyPair(folder, 'identity');
  const hostKey = makeKeyPair(folder, 'host_key');
  writeFileSync(join(folder, 'prepare.sh'), prepareScript(options, login));

  const booted = await boot(folder, name).catch((error: unknown) => {
    removeFolder();
    throw error;
  });
  const configBlock = clientBlock({ name, login, port: booted.port, folder });
  const sshConfig = join(folder, 'ssh_config');
  writeFileSync(sshConfig, configBlock);
  const knownHosts = join(folder, 'known_hosts');
  writeFileSync(knownHosts, `[127.0.0.1]:${booted.port} ${readFileSync(`${hostKey}.pub`, 'utf8')}`);

  return {
    name,
    address: '127.0.0.1',
    port: booted.port,
    login,
    identity,
    knownHosts,
    sshConfig,
    configBlock,
    root: `/proc/${booted.pid}/root`,
    run: (command) => runInside(booted.pid, command),
    log: booted.log,
    stop: async () => {
      await booted.stop();
      process.removeListener('exit', removeFolder);
      removeFolder();
    },
  };
}

interface BootedHost {
  readonly port: number;
  /** The host's first process, as this machine counts. */
  readonly pid: number;
  log(): string;
  stop(): Promise<void>;
}

const scripts = join(import.meta.dirname, 'throw-away-host');

async function boot(folder: string, name: string): Promise<BootedHost> {
  const namespaces = ['--mount', '--pid', '--net', '--uts', '--ipc', '--fork', '--kill-child'];
  const inside = ['sh', join(scripts, 'boot.sh'), folder, name, scripts];
  const child = spawn('perl', [join(scripts, 'listen.pl'), 'unshare', ...namespaces, ...inside]);
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const said = await whatItSays(child);
  const [port, pid] = [said.get('port'), said.get('pid')];
  if (!said.has('ready') || port === undefined || pid === undefined) {
    throw new Error(`the throw-away host does not start: ${errors}`);
  }
  return {
    port: Number(port),
    pid: Number(pid),
    log: () => errors,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/** `WORD VALUE` lines up to `ready`, or to the end where it never comes. */
async function whatItSays(child: ChildProcessWithoutNullStreams): Promise<Map<string, string>> {
  const said = new Map<string, string>();
  for await (const line of createInterface({ input: child.stdout })) {
    const [word = '', value = ''] = line.split(' ');
    said.set(word, value);
    if (word === 'ready') break;
  }
  return said;
}

function makeKeyPair(folder: string, name: string): string {
  const path = join(folder, name);
  execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-C', 'test', '-f', path]);
  return path;
}

function clientBlock(host: { name: string; login: string; port: number; folder: string }): string {
  return [
    `Host ${host.name}`,
    'HostName 127.0.0.1',
    `Port ${host.port}`,
    `User ${host.login}`,
    `IdentityFile ${host.folder}/identity`,
    'IdentitiesOnly yes',
    'IdentityAgent none',
    `UserKnownHostsFile ${host.folder}/known_hosts`,
    'GlobalKnownHostsFile /dev/null',
    'StrictHostKeyChecking yes',
    '',
  ].join('\n  ');
}

function runInside(pid: number, command: string): Promise<string> {
  const namespaces = ['--mount', '--pid', '--net', '--uts', '--ipc', '--root', '--wd'];
  const words = [`--target=${pid}`, ...namespaces, 'sh', '-c', command];
  return new Promise((resolve, reject) => {
    execFile('nsenter', words, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else reject(new Error(`${command}: ${stderr}`));
    });
  });
}
