import { diagnose } from '../../diagnostics/diagnostic.ts';
import { nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A guest node named as its own VM resource: Pacemaker accepts it and then starts the machine on two hosts at
 * once (seen with crm_simulate 2.1.5; crm_verify says nothing).
 */
export function nameIsOwnResource(claim: NodeClaim, { document }: Surroundings): readonly Finding[] {
  const { kind, name, resource } = claim;
  if (kind !== 'guest' || nameKey(name) !== nameKey(resource)) return [];
  const line = document.byId(resource)?.line;
  return [
    {
      against: `resource:${resource}`,
      diagnostic: diagnose('NAME_IS_OWN_RESOURCE', { name, resource, ...optional('line', line) }),
    },
  ];
}
