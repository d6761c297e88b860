import type { CibDocument, CibElement } from '../../cib/document.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, namesIn } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import type { Finding } from './finding.ts';
import type { NodeClaim } from './node-claim.ts';
import type { Surroundings } from './surroundings.ts';

/** A guest node needs a primitive: not a group, clone, bundle or template, and one that exists. */
export function vmResourceExists(claim: NodeClaim, { document, cluster }: Surroundings): readonly Finding[] {
  const { kind, resource, newResource } = claim;
  if (kind !== 'guest' || newResource !== undefined) return [];
  const element = document.byId(resource);
  if (element === undefined || !kinds.has(element.name))
    return [{ diagnostic: unknown(resource, cluster, document) }];
  return element.name === 'primitive' ? [] : [{ diagnostic: notPrimitive(element) }];
}

/** The words for elements that hold primitives; `master` is how Pacemaker 1 wrote a promotable clone. */
const kinds: ReadonlyMap<string, 'primitive' | 'group' | 'clone' | 'bundle' | 'template'> = new Map([
  ['primitive', 'primitive'],
  ['group', 'group'],
  ['clone', 'clone'],
  ['master', 'clone'],
  ['bundle', 'bundle'],
  ['template', 'template'],
] as const);

function unknown(resource: string, cluster: Cluster, document: CibDocument) {
  const primitives = namesIn(cluster).filter((name) => document.byId(name)?.name === 'primitive');
  return diagnose('VM_RESOURCE_UNKNOWN', { resource, ...optional('similar', nearest(resource, primitives)) });
}

function notPrimitive(element: CibElement) {
  const inside = [...element.descendants('primitive')].map(({ id }) => id);
  const kind = kinds.get(element.name) ?? element.name;
  return diagnose('VM_RESOURCE_NOT_PRIMITIVE', {
    resource: element.id,
    element: kind,
    line: element.line,
    inside,
  });
}
