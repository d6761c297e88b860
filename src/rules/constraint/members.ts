import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { RuleState } from '../nodes/surroundings.ts';
import { constraintResources } from './constraint-resources.ts';
import { nodesMadeBy } from './remote-placement.ts';

/** What is wrong with the resources of an order or colocation constraint. */
export function constraintMembers(
  state: RuleState,
  kind: 'order' | 'colocation',
  resources: readonly string[],
): Diagnostic[] {
  return [
    ...constraintResources(state, resources),
    ...connections(state, kind, resources),
    ...repeated(kind, resources),
    ...(kind === 'order' ? sameGroup(state, resources) : []),
  ];
}

/** Pacemaker Remote, section 5.5: never put a connection resource into an order or colocation constraint. */
function connections(
  state: RuleState,
  kind: 'order' | 'colocation',
  resources: readonly string[],
): Diagnostic[] {
  const nodes = [...new Set(resources)].flatMap((resource) => nodesMadeBy(state, resource));
  return nodes
    .filter((node) => node.kind === 'remote')
    .map(({ resource, line }) => diagnose('CONNECTION_IN_NEW_CONSTRAINT', { resource, kind, line }));
}

function repeated(kind: 'order' | 'colocation', resources: readonly string[]): Diagnostic[] {
  const twice = new Set(resources.filter((resource, index) => resources.indexOf(resource) !== index));
  return [...twice].map((resource) => diagnose('CONSTRAINT_ON_ITSELF', { resource, kind }));
}

/** A group orders its members itself; Pacemaker would have to obey both orders. */
function sameGroup({ document }: RuleState, ids: readonly string[]): Diagnostic[] {
  const members = new Map<string, Set<string>>();
  for (const id of ids) {
    const parent = findResource(document, id)?.parent;
    if (parent?.name !== 'group') continue;
    members.set(parent.id, (members.get(parent.id) ?? new Set()).add(id));
  }
  return [...members]
    .filter(([, inside]) => inside.size > 1)
    .map(([group, inside]) => diagnose('ORDER_IN_GROUP', { group, resources: [...inside] }));
}
