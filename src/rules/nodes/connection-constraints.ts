import type { CibElement } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/** The connection resource of a remote node in a colocation or order constraint (Pacemaker Remote, section 5.5). */
export function connectionConstraints(claim: NodeClaim, surroundings: Surroundings): readonly Finding[] {
  const { kind, resource } = claim;
  if (kind !== 'remote') return [];
  return surroundings
    .constraintsOf(resource)
    .map((constraint) => ({ diagnostic: inConstraint(resource, constraint) }));
}

function inConstraint(resource: string, constraint: CibElement) {
  const kind = constraint.name === 'rsc_order' ? 'order' : 'colocation';
  return diagnose('CONNECTION_IN_CONSTRAINT', {
    resource,
    constraint: constraint.id,
    kind,
    line: constraint.line,
  });
}
