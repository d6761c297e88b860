import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type NameUse, nameKey, namesIn } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { outermostContainer } from '../nodes/outermost-container.ts';
import type { RuleState } from '../nodes/surroundings.ts';

/**
 * Whether a constraint may name these resources: they exist, and are not one of the copies that a clone or bundle
 * makes (Pacemaker Explained, section "Clone Constraints").
 */
export function constraintResources(state: RuleState, ids: readonly string[]): Diagnostic[] {
  return [...new Set(ids)].flatMap((id) => checkResource(state, id));
}

function checkResource(state: RuleState, id: string): Diagnostic[] {
  const resource = findResource(state.document, id);
  if (resource === undefined || resource.name === 'template') return [unknown(state, id)];
  const container = outermostContainer(resource);
  if (container === undefined || container.within === 'group') return [];
  const { within, element } = container;
  return [diagnose('CONSTRAINT_ON_COPY', { resource: id, within, container: element.id })];
}

/** What has the name instead is the nearest to what was meant. */
function unknown({ cluster, document }: RuleState, resource: string): Diagnostic {
  const uses = cluster.names.get(nameKey(resource)) ?? [];
  const bundleNode = cluster.bundleNodes.find(({ name }) => name === resource);
  if (bundleNode !== undefined) {
    const facts = { resource, is: 'bundle node' as const, owner: bundleNode.resource };
    return diagnose('CONSTRAINT_RESOURCE_UNKNOWN', facts);
  }
  const other = uses.find(isExplained);
  const resources = namesIn(cluster).filter((name) => findResource(document, name) !== undefined);
  return diagnose('CONSTRAINT_RESOURCE_UNKNOWN', {
    resource,
    ...optional('is', other?.use),
    ...optional('owner', other?.owner),
    ...optional('similar', nearest(resource, resources)),
  });
}

type ExplainedUse = 'guest node' | 'cluster node' | 'tag' | 'template';

function isExplained(use: NameUse): use is NameUse & { readonly use: ExplainedUse } {
  return ['guest node', 'cluster node', 'tag', 'template'].includes(use.use);
}
