import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { NameUse } from '../../model/cluster.ts';
import { nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { addressKey } from './address-key.ts';
import type { Finding } from './finding.ts';
import { claimedAddress, type NodeClaim, whose } from './node-claim.ts';
import { clusterNodeKey, type Surroundings } from './surroundings.ts';

/**
 * The address is a cluster node's name or ring address. pacemaker_remote and the cluster's own executor exclude
 * each other on a host, whatever the port.
 */
export function addressOfClusterNode(claim: NodeClaim, surroundings: Surroundings): readonly Finding[] {
  const address = claimedAddress(claim);
  const nodes = surroundings.clusterNodesByAddress.get(addressKey(address)) ?? [];
  return nodes.map(({ name: node }) => {
    const use = surroundings.cluster.names.get(nameKey(node))?.find(isClusterNode);
    // A ring address stands in corosync.conf, a name in the CIB where it is known there.
    const line = addressKey(address) === addressKey(node) ? use?.line : undefined;
    return {
      against: clusterNodeKey(node),
      diagnostic: diagnose('ADDRESS_OF_CLUSTER_NODE', {
        address,
        node,
        ...optional('line', line),
        ...whose(claim),
      }),
    };
  });
}

function isClusterNode({ use }: NameUse): boolean {
  return use === 'cluster node';
}
