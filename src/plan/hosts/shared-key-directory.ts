import type { HostFacts } from '../../model/host-facts.ts';

/**
 * The cluster node whose directory of the key this host uses too, as a container does that its host's /etc/pacemaker is
 * mounted in ("Pacemaker Remote", section 6.3). What is in it is the cluster node's: removing the key from the
 * container would take it from the cluster, and the container's number for the group haclient may be another group's
 * there.
 */
export function keyDirectorySharer(
  { keyDirectoryIdentity: identity }: HostFacts,
  clusterNodes: readonly HostFacts[],
): string | undefined {
  if (identity === undefined) return undefined;
  return clusterNodes.find(({ keyDirectoryIdentity }) => keyDirectoryIdentity === identity)?.host;
}
