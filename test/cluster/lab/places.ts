import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDefinition } from './definition.ts';

/** Every name that a lab leaves on the machine begins with this, so that `down` finds what a crash left. */
const prefix = 'pacer-lab';

/** Where labs keep their state: one folder each. Not under /run: overlays would eat the machine's memory. */
export const stateRoot = absolute('PACER_LAB_STATE') ?? `/var/lib/${prefix}`;

/** Where built images are kept, shared by all labs and checkouts. */
export const imageCache = join(absolute('XDG_CACHE_HOME') ?? '/var/cache', prefix);

/** A folder that the environment names. Others are ignored, as the XDG specification says: whose would they be? */
function absolute(variable: string): string | undefined {
  const folder = process.env[variable];
  return folder?.startsWith('/') ? folder : undefined;
}

export function stateFolder(lab: string): string {
  return join(stateRoot, lab);
}

export function sshConfigFile(lab: string): string {
  return join(stateFolder(lab), 'ssh_config');
}

/** The hosts' names and addresses, as /etc/hosts has them. */
export function hostsFile(lab: string): string {
  return join(stateFolder(lab), 'hosts');
}

/** What belongs to one host: the overlay's folders, its log and its SSH host key. */
export function hostFolder(lab: string, host: string): string {
  return join(stateFolder(lab), 'host', host);
}

export function hostRoot(lab: string, host: string): string {
  return join(hostFolder(lab, host), 'root');
}

/** The network namespace, and the name that systemd-nspawn knows the host by. */
export function machineName(lab: string, host: string): string {
  return `${prefix}-${lab}-${host}`;
}

/** The network namespace of the bridge, in which the machine's own commands run. */
export function bridgeNamespace(lab: string): string {
  return machineName(lab, 'net');
}

/** Below each cgroup hierarchy of the machine. */
export function cgroupPath(lab: string, host = ''): string {
  return join(prefix, lab, host);
}

/** The definition a lab was made with; undefined where there is none. */
export function readDefinition(lab: string): LabDefinition | undefined {
  try {
    return JSON.parse(readFileSync(join(stateFolder(lab), 'lab.json'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** The labs that have a state folder. */
export function labsOfMachine(): string[] {
  try {
    return readdirSync(stateRoot);
  } catch {
    return [];
  }
}
