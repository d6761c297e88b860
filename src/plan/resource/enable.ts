import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { containerOf } from '../../cib/find-resource.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Decision, State } from '../plan.ts';
import { isUnmanaged, removeMeta } from './meta-everywhere.ts';
import { endMomentaryStops } from './momentary-stop.ts';
import { resourcesNamed } from './resources-named.ts';

/**
 * What `resource enable` comes to: `target-role` goes, as in pcs also from the clone or bundle around the resource and
 * from the resource inside it, without which nothing would start. A group stays as it is when a member is enabled.
 */
export function decideEnable(state: State, ids: readonly string[]): Decision {
  const { resources, diagnostics } = resourcesNamed(state, ids);
  if (diagnostics.length > 0) return { diagnostics, edits: [] };
  const { document } = state;
  const targets = [...new Map(resources.flatMap(toEnable).map((target) => [target.id, target])).values()];
  const unmanaged = targets.filter((target) => isUnmanaged(document, target));
  return {
    diagnostics: unmanaged.map(({ id }) => diagnose('RESOURCE_UNMANAGED', { resource: id })),
    edits: [
      ...targets.flatMap((target) => removeMeta(document, target, 'target-role')),
      ...ended(state, targets),
    ],
  };
}

/** A restart that broke off keeps a resource stopped as well, for some minutes. */
function ended({ document }: State, targets: readonly CibElement[]): CibEdit[] {
  const edits = targets.flatMap((target) => endMomentaryStops(document, target));
  return edits.filter(
    ({ element }, index) => edits.findIndex((other) => other.element === element) === index,
  );
}

function toEnable(resource: CibElement): readonly CibElement[] {
  const container = containerOf(resource);
  if (container !== undefined && container.name !== 'group') return [resource, container];
  if (!['clone', 'master', 'bundle'].includes(resource.name)) return [resource];
  return [resource, ...resource.children('primitive'), ...resource.children('group')];
}
