import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cgroupEntrances, isUnified, makeCgroup, processesOf } from './cgroup.ts';
import type { LabDefinition } from './definition.ts';
import { forDomains, startsDomains } from './libvirt-node.ts';
import { hostFolder, hostRoot, machineName } from './places.ts';
import { waitUntil } from './wait-until.ts';

/** Where a host sees the checkout that the lab was made from, read-only, so that pacer can run on it too. */
export const checkoutInHost = '/opt/pacer';

/** Starts systemd in the host's root, network and cgroup. It outlives this process. */
export function startContainer(lab: LabDefinition, host: string): void {
  makeCgroup(lab.name, host);
  const more = startsDomains(lab, host) ? forDomains(lab) : { environment: [], options: [] };
  const argv = ['env', ...more.environment, ...nspawn(lab.name, host, lab.checkout), ...more.options];
  startInCgroup(lab.name, host, argv);
}

/** Starts a program that outlives this one, and ends with the lab. What it says goes to the host's log. */
export function startInCgroup(lab: string, host: string, argv: readonly string[]): void {
  mkdirSync(hostFolder(lab, host), { recursive: true });
  const log = openSync(logFile(lab, host), 'a');
  spawn('sh', insideCgroup(lab, host, argv), { detached: true, stdio: ['ignore', log, log] }).unref();
  closeSync(log);
}

/** `sh` words that move into the host's cgroup and become the program. */
export function insideCgroup(lab: string, host: string, argv: readonly string[]): string[] {
  const move = 'for file in $1; do echo $$ >"$file" || exit 125; done; shift; exec "$@"';
  return ['-c', move, 'sh', cgroupEntrances(lab, host).join(' '), ...argv];
}

/** Seconds are for a busy machine: alone a host takes two. */
export async function waitForBoot(lab: string, host: string): Promise<number> {
  const ready = () => {
    const leader = leaderOf(lab, host);
    return leader !== undefined && listens(leader, 22);
  };
  await waitUntil(`${host} to answer on port 22`, 120, ready, () => lastLines(logFile(lab, host)));
  return leaderOf(lab, host) ?? Number.NaN;
}

/** The machine's pid of the host's systemd; undefined when the host is down. */
export function leaderOf(lab: string, host: string): number | undefined {
  return processesOf(lab, host).find(isFirstInContainer);
}

/** What systemd-nspawn notes about a container, and cannot take back when it is killed. Call while its root is mounted. */
export function removeTraces(lab: string, host: string): void {
  const machine = machineName(lab, host);
  const root = statSync(hostRoot(lab, host), { throwIfNoEntry: false });
  for (const trace of [
    `propagate/${machine}`,
    `unix-export/${machine}`,
    `locks/inode-${root?.dev}:${root?.ino}`,
  ])
    rmSync(join('/run/systemd/nspawn', trace), { recursive: true, force: true });
}

function logFile(lab: string, host: string): string {
  return join(hostFolder(lab, host), 'console.log');
}

function nspawn(lab: string, host: string, checkout: string): string[] {
  const machine = machineName(lab, host);
  return [
    'systemd-nspawn',
    '--quiet',
    '--boot',
    `--directory=${hostRoot(lab, host)}`,
    `--machine=${machine}`,
    `--hostname=${host}`,
    // No systemd of the machine has to know: it may not even run one.
    '--register=no',
    '--keep-unit',
    `--network-namespace-path=/run/netns/${machine}`,
    // corosync locks its memory; firewalls and interfaces are the host's own.
    '--capability=CAP_IPC_LOCK,CAP_NET_ADMIN',
    '--link-journal=no',
    '--resolv-conf=off',
    '--timezone=off',
    '--settings=no',
    `--bind-ro=${process.execPath}:/usr/local/bin/node`,
    `--bind-ro=${checkout}:${checkoutInHost}`,
    // systemd 257 (Debian 13) otherwise refuses a machine on cgroup v1.
    ...(isUnified() ? [] : ['--setenv=SYSTEMD_PROC_CMDLINE=SYSTEMD_CGROUP_ENABLE_LEGACY_FORCE=1']),
  ];
}

/** First in a PID namespace one below the machine's: `NSpid: 4711 1`. */
function isFirstInContainer(pid: number): boolean {
  try {
    return /^NSpid:\s+\d+\s+1$/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** Read from the kernel's table (state 0A is LISTEN), because no process of ours is in the host's network. */
export function listens(leader: number, port: number): boolean {
  const local = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  try {
    const tables = ['tcp', 'tcp6'].map((name) => readFileSync(`/proc/${leader}/net/${name}`, 'utf8'));
    return tables.some((table) =>
      table.split('\n').some((line) => {
        const [, address, , state] = line.trim().split(/\s+/);
        return address?.endsWith(local) && state === '0A';
      }),
    );
  } catch {
    return false; // The host went down meanwhile.
  }
}

function lastLines(file: string): string {
  return readFileSync(file, 'utf8').split('\n').slice(-15).join('\n');
}
