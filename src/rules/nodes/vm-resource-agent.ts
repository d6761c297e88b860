import type { CibDocument } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { optional } from '../../model/optional.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/** A VM resource whose agent starts no machine: the connection of a remote node, or a fencing device. */
export function vmResourceAgent(claim: NodeClaim, { document }: Surroundings): readonly Finding[] {
  const { kind, resource, newResource } = claim;
  if (kind !== 'guest') return [];
  const agent = newResource?.agent ?? agentOf(resource, document);
  const line = newResource === undefined ? document.byId(resource)?.line : undefined;
  const facts = { resource, ...optional('line', line) };
  if (agent === 'ocf:pacemaker:remote') return [{ diagnostic: diagnose('VM_RESOURCE_IS_CONNECTION', facts) }];
  if (agent?.startsWith('stonith:')) return [{ diagnostic: diagnose('VM_RESOURCE_IS_STONITH', facts) }];
  return [];
}

/** The agent in full; a primitive that names a template has the template's. */
function agentOf(resource: string, document: CibDocument): string | undefined {
  const primitive = document.byId(resource);
  if (primitive?.name !== 'primitive') return undefined;
  const template = primitive.get('template');
  const source = template === undefined ? primitive : document.byId(template);
  if (source === undefined) return undefined;
  return ['class', 'provider', 'type']
    .map((attribute) => source.get(attribute))
    .filter((part) => part !== undefined)
    .join(':');
}
