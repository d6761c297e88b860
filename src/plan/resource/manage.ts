import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { booleanOf } from '../../model/boolean.ts';
import type { Decision, State } from '../plan.ts';
import { removeMeta } from './meta-everywhere.ts';
import { containersOf, resourcesNamed, withContents } from './resources-named.ts';

/**
 * What `resource manage` comes to: `is-managed` goes, as in pcs from everything around and inside the resource, which
 * would hand it on. `monitors`: operations that `unmanage --monitor` turned off are on again.
 */
export function decideManage(state: State, ids: readonly string[], monitors: boolean): Decision {
  const { resources, diagnostics } = resourcesNamed(state, ids);
  if (diagnostics.length > 0) return { diagnostics, edits: [] };
  const { document } = state;
  const all = resources.flatMap((resource) => [...containersOf(resource), ...withContents(resource)]);
  const targets = [...new Map(all.map((target) => [target.id, target])).values()];
  const primitives = resources.flatMap(withContents).filter(({ name }) => name === 'primitive');
  const edits = targets.flatMap((target) => removeMeta(document, target, 'is-managed'));
  if (monitors) return { diagnostics: [], edits: [...edits, ...turnOn(primitives)] };
  return { diagnostics: withoutMonitor(primitives), edits };
}

function turnOn(primitives: readonly CibElement[]): CibEdit[] {
  const off = primitives.flatMap(monitorsOf).filter(isOff);
  return off.map((element) => ({ edit: 'set', element, attribute: 'enabled', value: undefined }));
}

function withoutMonitor(primitives: readonly CibElement[]): Diagnostic[] {
  const blind = primitives.filter((primitive) => {
    const monitors = monitorsOf(primitive);
    return monitors.length > 0 && monitors.every(isOff);
  });
  return blind.map(({ id }) => diagnose('NO_MONITOR_ENABLED', { resource: id }));
}

/** The monitor operations of a resource. */
export function monitorsOf(primitive: CibElement): readonly CibElement[] {
  const operations = primitive.child('operations')?.children('op') ?? [];
  return operations.filter((operation) => operation.get('name') === 'monitor');
}

/** Whether an operation is configured, but turned off. */
export function isOff(operation: CibElement): boolean {
  return booleanOf(operation.get('enabled') ?? '') === false;
}
