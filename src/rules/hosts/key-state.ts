import type { HostFacts, KeyFacts } from '../../model/host-facts.ts';

/** Whether the host has exactly the cluster's key; a key of its own, as Debian gives every host, does not count. */
export function hasClusterKey(facts: Pick<HostFacts, 'key'>, keyDigest: string): boolean {
  return facts.key?.digest === keyDigest;
}

/** `root:haclient` 0640: root writes it, the controller (user hacluster, group haclient) reads it, nobody else. */
export function hasKeyMode(key: KeyFacts): boolean {
  return key.owner === 'root' && key.group === 'haclient' && key.mode === '640';
}

/**
 * Whether the running daemon started before the key file was last written. Until Pacemaker 3.0.1 it reads a
 * new key after up to 60 seconds, from 3.0.2 never before it is restarted. The daemon's start is known only to
 * the second, so a file written within that second counts as read.
 */
export function holdsOlderKey({ key, daemonStartedAt }: Pick<HostFacts, 'key' | 'daemonStartedAt'>): boolean {
  if (key === undefined || daemonStartedAt === undefined) return false;
  return key.modifiedAt > daemonStartedAt + 1;
}
