import { diagnose } from '../../diagnostics/diagnostic.ts';
import { addressKey } from './address-key.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import { clusterNodeKey, isItself, nodeKey, type Surroundings } from './surroundings.ts';

/**
 * The name is what another node is reached by. Whoever resolves the name meets that node: pacer over SSH, the
 * administrator, and the cluster once `remote-addr` is taken away. pcs does not notice (0.11.5).
 */
export function nameIsAnAddress(claim: NodeClaim, surroundings: Surroundings): readonly Finding[] {
  const { name } = claim;
  const key = addressKey(name);
  const connected = (surroundings.nodesByAddress.get(key) ?? []).filter((node) => !isItself(claim, node));
  const ofCluster = surroundings.clusterNodesByAddress.get(key) ?? [];
  return [
    ...connected.map((node) => ({
      against: nodeKey(node),
      diagnostic: diagnose('NAME_IS_ADDRESS', { name, node: node.name, kind: node.kind, line: node.line }),
    })),
    ...ofCluster.map((node) => ({
      against: clusterNodeKey(node.name),
      diagnostic: diagnose('NAME_IS_ADDRESS', { name, node: node.name, kind: node.kind }),
    })),
  ];
}
