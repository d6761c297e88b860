import type { CibElement } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/** The connection resource of a remote node in a colocation or order constraint (Pacemaker Remote, section 5.5). */
export function connectionConstraints(claim: NodeClaim, surroundings: Surroundings): readonly Finding[] {
  const { kind, resource } = claim;
  if (kind !== 'remote') return [];
  // Named twice in one constraint, by two sets, it is one fault.
  const constraints = new Map<number, CibElement>();
  for (const { element } of surroundings.referencesTo(resource)) {
    const constraint = kindsOfConstraint.has(element.name) ? element : element.parent?.parent;
    if (constraint !== undefined && kindsOfConstraint.has(constraint.name)) {
      constraints.set(constraint.start, constraint);
    }
  }
  return [...constraints.values()].map((constraint) => ({ diagnostic: inConstraint(resource, constraint) }));
}

/** A location or ticket constraint does no harm. */
const kindsOfConstraint: ReadonlyMap<string, 'colocation' | 'order'> = new Map([
  ['rsc_colocation', 'colocation'],
  ['rsc_order', 'order'],
] as const);

function inConstraint(resource: string, { name, id, line }: CibElement) {
  const kind = kindsOfConstraint.get(name) ?? 'order';
  return diagnose('CONNECTION_IN_CONSTRAINT', { resource, constraint: id, kind, line });
}
