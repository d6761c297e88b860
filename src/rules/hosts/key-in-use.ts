import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostRule } from './host-rule.ts';
import { hasClusterKey } from './key-state.ts';

/** The cluster is connected with a key that is no longer in the file: replacing it needs a restart of the daemon. */
export const keyInUse: HostRule = (facts, { keyDigest, inUse }) => {
  const { host, key, services } = facts;
  if (!inUse || !services.pacemaker_remote.active || hasClusterKey(facts, keyDigest)) return [];
  return [diagnose('HOST_KEY_IN_USE', { host, hostDigest: key?.digest, clusterDigest: keyDigest })];
};
