import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import { outermostContainer } from './outermost-container.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A VM resource inside a clone or bundle: Pacemaker ignores `remote-node` there. A group is fine (Pacemaker 1.1.14
 * and later).
 */
export function vmResourcePlace(claim: NodeClaim, { document }: Surroundings): readonly Finding[] {
  const { kind, resource, newResource } = claim;
  if (kind !== 'guest') return [];
  if (newResource !== undefined) {
    const { within } = newResource;
    if (within === undefined || within === 'group') return [];
    return [{ diagnostic: diagnose('VM_RESOURCE_INSIDE', { resource, within }) }];
  }
  const primitive = document.byId(resource);
  const container = primitive?.name === 'primitive' ? outermostContainer(primitive) : undefined;
  if (container === undefined || container.within === 'group') return [];
  const { within, element } = container;
  const facts = { resource, within, container: element.id, line: element.line };
  return [{ diagnostic: diagnose('VM_RESOURCE_INSIDE', facts) }];
}
