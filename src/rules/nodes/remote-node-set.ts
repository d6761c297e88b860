import type { CibElement } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * `remote-node` in a set of meta attributes where it does not do what it seems to: one that a rule guards
 * (Pacemaker 2.1.5 applies it under an expired rule too), or one behind the first, which the first can overrule.
 */
export function remoteNodeSet(claim: NodeClaim, { document }: Surroundings): readonly Finding[] {
  if (claim.kind !== 'guest' || claim.newResource !== undefined) return [];
  const primitive = document.byId(claim.resource);
  if (primitive?.name !== 'primitive') return [];
  const sets = primitive.children('meta_attributes');
  const plain = sets.filter((set) => !isGuarded(set));
  return sets
    .filter(hasRemoteNode)
    .filter((set) => isGuarded(set) || !set.is(plain[0]))
    .map((set) => ({ diagnostic: misplaced(primitive, set) }));
}

function isGuarded(set: CibElement): boolean {
  return set.child('rule') !== undefined;
}

function hasRemoteNode(set: CibElement): boolean {
  return set.children('nvpair').some((pair) => pair.get('name') === 'remote-node');
}

function misplaced(primitive: CibElement, set: CibElement) {
  const facts = { resource: primitive.id, set: set.id, line: set.line };
  return isGuarded(set)
    ? diagnose('REMOTE_NODE_GUARDED', facts)
    : diagnose('REMOTE_NODE_IN_SECOND_SET', facts);
}
