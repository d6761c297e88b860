import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import { outermostContainer } from './outermost-container.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The connection resource of a remote node in a group, clone or bundle: the scheduler of Pacemaker 2.1.5 stops at
 * an assertion, while crm_verify says nothing (Pacemaker Remote, section 5.5, forbids it).
 */
export function connectionPlace(claim: NodeClaim, { document }: Surroundings): readonly Finding[] {
  const { kind, resource, newResource } = claim;
  if (kind !== 'remote') return [];
  if (newResource !== undefined) {
    const { within } = newResource;
    return within === undefined ? [] : [{ diagnostic: diagnose('CONNECTION_INSIDE', { resource, within }) }];
  }
  const primitive = document.byId(resource);
  const container = primitive?.name === 'primitive' ? outermostContainer(primitive) : undefined;
  if (container === undefined) return [];
  const { within, element } = container;
  const facts = { resource, within, container: element.id, line: element.line };
  return [{ diagnostic: diagnose('CONNECTION_INSIDE', facts) }];
}
