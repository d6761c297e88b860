import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { addressKey } from './address-key.ts';
import type { Finding } from './finding.ts';
import { claimedAddress, type NodeClaim, whose } from './node-claim.ts';
import { isItself, nameUseKey, type Surroundings } from './surroundings.ts';

/**
 * The address is another node's name, though not its address. That may be meant (a name that resolves to the
 * new host), so it is a warning only. A cluster node's name is an address of that node: another rule's matter.
 */
export function addressIsAName(
  claim: NodeClaim,
  { cluster, nodesByAddress }: Surroundings,
): readonly Finding[] {
  const address = claimedAddress(claim);
  const uses = cluster.names.get(nameKey(address)) ?? [];
  const ownAddress = (nodesByAddress.get(addressKey(address)) ?? []).some(
    (node) => nameKey(node.name) === nameKey(address) || isItself(claim, node),
  );
  if (ownAddress) return [];
  return uses.flatMap((use) => {
    const kind = nodeKind(use.use);
    if (kind === undefined || (use.owner ?? use.name) === claim.resource) return [];
    const facts = { address, node: use.name, kind, ...optional('line', use.line), ...whose(claim) };
    return [{ against: nameUseKey(use), diagnostic: diagnose('ADDRESS_IS_NODE_NAME', facts) }];
  });
}

function nodeKind(use: string): 'guest' | 'remote' | 'bundle' | undefined {
  if (use === 'guest node') return 'guest';
  if (use === 'remote node') return 'remote';
  return use === 'bundle replica' ? 'bundle' : undefined;
}
