import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type NameUse, nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import { nameUseKey, type Surroundings } from './surroundings.ts';

/**
 * The name belongs to something that Pacemaker could confuse with the node: a resource, group, clone, bundle, a
 * replica's resource or node, template, tag, guest, remote or cluster node, or a cluster node's id. Letter case
 * does not make a difference (`nameKey`).
 */
export function nameIsTaken(claim: NodeClaim, { cluster }: Surroundings): readonly Finding[] {
  const uses = cluster.names.get(nameKey(claim.name)) ?? [];
  const others = uses.filter((use) => !isOwnUse(claim, use, uses));
  return nodesFirst(others).map((use) => ({ against: nameUseKey(use), diagnostic: taken(claim.name, use) }));
}

/** A node that exists may keep its name: as a guest node, or as a remote node and its connection resource. */
function isOwnUse(
  { kind, resource, newResource }: NodeClaim,
  use: NameUse,
  uses: readonly NameUse[],
): boolean {
  if (newResource !== undefined) return false;
  if (kind === 'guest') return use.use === 'guest node' && use.owner === resource;
  const isConnection = uses.some((other) => other.use === 'remote node' && other.name === resource);
  return isConnection && use.name === resource && (use.use === 'remote node' || use.use === 'resource');
}

/** An element with two uses (a connection resource and its remote node) is told as the node. */
function nodesFirst(uses: readonly NameUse[]): NameUse[] {
  const isResource = ({ use }: NameUse) => use === 'resource';
  return [...uses.filter((use) => !isResource(use)), ...uses.filter(isResource)];
}

function taken(name: string, use: NameUse) {
  const { owner, line } = use;
  const facts = {
    name,
    taken: use.name,
    use: use.use,
    ...optional('owner', owner),
    ...optional('line', line),
  };
  return diagnose('NAME_TAKEN', facts);
}
