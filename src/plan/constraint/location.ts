import type { CibElement } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { cleanId, freshId } from '../../cib/ids.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocationRequest, NodeScore } from '../../grammar/constraint-location.ts';
import type { LocationSubject } from '../../grammar/constraint-resource.ts';
import type { LocationRuleRequest } from '../../grammar/constraint-rule-options.ts';
import { nameKey } from '../../model/cluster.ts';
import { constraintResources } from '../../rules/constraint/constraint-resources.ts';
import { isAbout } from '../../rules/constraint/duplicate-rules.ts';
import { constraintsNamed } from '../../rules/constraint/duplicates.ts';
import { locationNodes } from '../../rules/constraint/location-nodes.ts';
import { newConstraintId } from '../../rules/constraint/new-constraint-id.ts';
import { remotePlacement } from '../../rules/constraint/remote-placement.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendConstraints } from './append-constraint.ts';
import { decideLocationRule } from './location-rule.ts';
import { subjectAttribute, subjectName } from './location-subject.ts';
import { referencesLeftBehind } from './references-left-behind.ts';

/** What `location RESOURCE …` comes to, by nodes or by a rule. */
export function decidePlacement(state: State, request: LocationRequest | LocationRuleRequest): Decision {
  return request.kind === 'nodes' ? decideLocation(state, request) : decideLocationRule(state, request);
}

/**
 * What `location … prefers|avoids` and `location add` come to. An older constraint of the same resource and node is
 * replaced; one that says the same already is left as it is, and so is one that is about a role only.
 */
export function decideLocation(state: State, request: LocationRequest): Decision {
  const { subject, nodes, id } = request;
  const diagnostics = [
    ...(subject.kind === 'resource' ? constraintResources(state, [subject.resource]) : []),
    ...locationNodes(
      state.cluster,
      nodes.map(({ node }) => node),
    ),
    ...(subject.kind === 'resource' ? remotePlacement(state, subject.resource, nodes) : []),
    ...typedIdRules(state, request),
  ];
  const others = constraintsNamed(state.document, 'rsc_location').filter((constraint) =>
    isAbout(constraint, subject),
  );
  const changes = nodes
    .map((node) => ({ node, replaced: replacedBy(node, others) }))
    .filter(({ node, replaced }) => !saysAlready(request, node, replaced));
  const removed = changes.flatMap(({ replaced }) => replaced);
  const holder = id === undefined || changes.length === 0 ? undefined : state.document.byId(id);
  if (holder !== undefined && !removed.some((one) => one.is(holder))) removed.push(holder);
  const added = newLocations(
    state,
    request,
    changes.map(({ node }) => node),
    removed,
  );
  const kept = added.map((element) => new Map(element.attributes).get('id') ?? '');
  const left = referencesLeftBehind(state.document, removed, { kept });
  const found = [...diagnostics, ...left];
  if (found.some(stops)) return { diagnostics: found, edits: [] };
  const removals = removed.map((element) => ({ edit: 'remove', element }) as const);
  return { diagnostics: found, edits: [...removals, ...appendConstraints(state.document, added)] };
}

/** `location add` may name the constraint that it replaces; another constraint goes only by force. */
function typedIdRules(state: State, { id, subject, nodes }: LocationRequest): Diagnostic[] {
  const holder = id === undefined ? undefined : state.document.byId(id);
  if (holder?.name !== 'rsc_location') return newConstraintId(state, id);
  const isSame = isAbout(holder, subject) && nodes.some(({ node }) => isOnNode(holder, node));
  return isSame ? [] : [diagnose('LOCATION_ID_OF_OTHER', { constraint: holder.id, line: holder.line })];
}

function replacedBy({ node }: NodeScore, others: readonly CibElement[]): CibElement[] {
  return others.filter((constraint) => isOnNode(constraint, node) && constraint.get('role') === undefined);
}

function isOnNode(constraint: CibElement, node: string): boolean {
  const named = constraint.get('node');
  return named !== undefined && nameKey(named) === nameKey(node);
}

function saysAlready(
  { id, discovery }: LocationRequest,
  { node, score }: NodeScore,
  replaced: readonly CibElement[],
): boolean {
  const [only, ...more] = replaced;
  if (only === undefined || more.length > 0 || only.children().length > 0) return false;
  return (
    only.get('node') === node &&
    plainScore(only.get('score') ?? '') === plainScore(score) &&
    (id === undefined || only.id === id) &&
    only.get('resource-discovery') === discovery
  );
}

function plainScore(score: string): string {
  return score.replace(/^\+/, '');
}

function newLocations(
  { document }: State,
  { subject, id, discovery }: LocationRequest,
  nodes: readonly NodeScore[],
  removed: readonly CibElement[],
): NewElement[] {
  const reserved = new Set<string>();
  const freed = new Set(removed.map((constraint) => constraint.id));
  return nodes.map(({ node, score }) => {
    const wanted = cleanId(`location-${subjectName(subject)}-${node}-${score}`);
    const isFree = freed.has(wanted) && !reserved.has(wanted);
    const own = id ?? (isFree ? wanted : freshId(document, wanted, reserved));
    reserved.add(own);
    return newLocation(own, subject, { node, score }, discovery);
  });
}

function newLocation(
  id: string,
  subject: LocationSubject,
  { node, score }: NodeScore,
  discovery: string | undefined,
): NewElement {
  return {
    name: 'rsc_location',
    attributes: [
      ['id', id],
      subjectAttribute(subject),
      ['node', node],
      ['score', score],
      ...(discovery === undefined ? [] : [['resource-discovery', discovery] as const]),
    ],
    children: [],
  };
}
