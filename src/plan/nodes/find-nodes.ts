import { type Cluster, nameKey, type PacemakerRemoteNode } from '../../model/cluster.ts';
import { addressKey } from '../../rules/nodes/address-key.ts';

/**
 * The guest and remote nodes that a word means: by name, resource id or connect address, as pcs's `remove-guest`
 * takes them. Several may match: an address with two ports, or one node's name that is another's address.
 */
export function findNodes(cluster: Cluster, word: string, kind?: 'guest' | 'remote'): PacemakerRemoteNode[] {
  const candidates: readonly PacemakerRemoteNode[] = [
    ...(kind === 'remote' ? [] : cluster.guests),
    ...(kind === 'guest' ? [] : cluster.remotes),
  ];
  const name = nameKey(word);
  const address = addressKey(word);
  return candidates.filter(
    (node) => nameKey(node.name) === name || node.resource === word || addressKey(node.address) === address,
  );
}
