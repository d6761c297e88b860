import { join } from 'node:path';
import { insideCgroup, leaderOf } from './container.ts';
import type { LabDefinition } from './definition.ts';
import { bridgeNamespace, hostsFile, stateFolder } from './places.ts';
import { Refusal } from './refusal.ts';

/** The name under which commands of the machine itself run in the lab's network. */
export const admin = 'admin';

/**
 * The words that run a program on a host without SSH: by entering the namespaces and the cgroup of its systemd, so
 * that it works with the plug pulled too. Throws when the host is down.
 */
export function enterHost(lab: string, host: string, words: readonly string[]): string[] {
  const leader = leaderOf(lab, host);
  if (leader === undefined)
    throw new Refusal(`${host} is down`, `start it with 'npm run lab -- --name ${lab} fault ${host} boot'`);
  const entered = [
    'nsenter',
    `--target=${leader}`,
    ...['mount', 'uts', 'ipc', 'net', 'pid', 'cgroup', 'root'].map((kind) => `--${kind}`),
  ];
  const environment = [
    'env',
    '-i',
    '-C',
    '/root',
    'HOME=/root',
    'LANG=C.UTF-8',
    `TERM=${process.env['TERM'] ?? 'dumb'}`,
    'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  ];
  return ['sh', ...insideCgroup(lab, host, [...entered, '--', ...environment, ...words])];
}

/**
 * The words that run a program of the machine inside the bridge's namespace, with the hosts' names. `ip netns exec`
 * makes a mount namespace of its own, so the machine's /etc/hosts is not touched. In a cgroup of the lab it ends with the lab.
 */
export function enterAdmin(lab: LabDefinition, words: readonly string[]): string[] {
  const script = 'mount --bind "$1" /etc/hosts && PATH="$2:$PATH" && export PATH && shift 2 && exec "$@"';
  const entered = ['ip', 'netns', 'exec', bridgeNamespace(lab.name), 'sh', '-c', script, 'sh'];
  const inside = [...entered, hostsFile(lab.name), join(lab.checkout, 'bin'), ...words];
  return ['sh', ...insideCgroup(lab.name, admin, inside)];
}

/** The file that `ssh -F` and `pacer --ssh-config` take; its keys are of this lab alone. */
export function sshConfig(lab: string): string {
  const folder = stateFolder(lab);
  return [
    'Host *',
    '  User root',
    `  IdentityFile ${join(folder, 'ssh_key')}`,
    '  IdentitiesOnly yes',
    `  UserKnownHostsFile ${join(folder, 'known_hosts')}`,
    '  GlobalKnownHostsFile /dev/null',
    '  StrictHostKeyChecking yes',
    '  BatchMode yes',
    '',
  ].join('\n');
}
