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
  return (cluster.names.get(nameKey(claim.name)) ?? [])
    .filter((use) => !isOwnUse(claim, use))
    .map((use) => ({ against: nameUseKey(use), diagnostic: nameTaken(claim.name, use) }));
}

/** That something else has the name. */
export function nameTaken(name: string, use: NameUse) {
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

/** A node that exists may keep its name. */
function isOwnUse({ kind, resource, newResource }: NodeClaim, { use, name, owner }: NameUse): boolean {
  if (newResource !== undefined) return false;
  return kind === 'guest'
    ? use === 'guest node' && owner === resource
    : use === 'remote node' && name === resource;
}
