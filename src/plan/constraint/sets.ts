import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ResourceSetRequest, SetConstraintRequest } from '../../grammar/constraint-sets.ts';
import type { Settings } from '../../grammar/settings.ts';
import { constraintResources } from '../../rules/constraint/constraint-resources.ts';
import { duplicateSets } from '../../rules/constraint/duplicates.ts';
import { constraintMembers } from '../../rules/constraint/members.ts';
import { newConstraintId } from '../../rules/constraint/new-constraint-id.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendConstraints } from './append-constraint.ts';
import { renamedRole } from './location-rule.ts';

/** What `order set`, `colocation set` and `ticket set` come to. */
export function decideSetConstraint(state: State, request: SetConstraintRequest): Decision {
  const { sets, id } = request;
  const roles = sets.flatMap(({ options }) => new Map(options).get('role') ?? []);
  const diagnostics = [
    ...members(state, request),
    ...[...new Set(roles)].flatMap(renamedRole),
    ...newConstraintId(state, id),
    ...duplicateSets(state.document, request),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return { diagnostics, edits: appendConstraints(state.document, [newConstraint(state.document, request)]) };
}

/** A ticket says nothing about resources with respect to each other. */
function members(state: State, { kind, sets }: SetConstraintRequest): readonly Diagnostic[] {
  const ids = sets.flatMap(({ resources }) => resources);
  return kind === 'ticket' ? constraintResources(state, ids) : constraintMembers(state, kind, ids);
}

function newConstraint(
  document: CibDocument,
  { kind, sets, id: typed, options }: SetConstraintRequest,
): NewElement {
  const reserved = new Set<string>();
  const id = typed ?? freshId(document, `${kind}_set_${shortName(sets)}`, reserved);
  reserved.add(id);
  return {
    name: `rsc_${kind}`,
    attributes: [['id', id], ...withScore(kind, options)],
    children: sets.map((set) => newSet(document, set, freshId(document, `${id}_set`, reserved))),
  };
}

/** pcs's abbreviation of a list of sets: first and last letter of the first three resources. */
function shortName(sets: readonly ResourceSetRequest[]): string {
  const first = sets.flatMap(({ resources }) => resources).slice(0, 3);
  return first.map((id) => id.charAt(0) + id.charAt(id.length - 1)).join('');
}

/** Without a score Pacemaker takes 0 for a colocation, which would not colocate at all. */
function withScore(kind: SetConstraintRequest['kind'], options: Settings): Settings {
  const hasScore = options.some(([name]) => name === 'score');
  return kind !== 'colocation' || hasScore ? options : [['score', 'INFINITY'], ...options];
}

function newSet(document: CibDocument, { resources, options }: ResourceSetRequest, id: string): NewElement {
  const attributes = options.map(
    ([name, value]) => [name, name === 'role' ? roleInCib(value, document) : value] as const,
  );
  return {
    name: 'resource_set',
    attributes: [['id', id], ...attributes],
    children: resources.map((resource) => ({
      name: 'resource_ref',
      attributes: [['id', resource]],
      children: [],
    })),
  };
}
