import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { ColocationRequest } from '../../grammar/constraint-colocation.ts';
import { duplicateColocations } from '../../rules/constraint/duplicates.ts';
import { constraintMembers } from '../../rules/constraint/members.ts';
import { newConstraintId } from '../../rules/constraint/new-constraint-id.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendConstraints } from './append-constraint.ts';
import { renamedRole } from './location-rule.ts';

/** What `constraint colocation add` comes to. */
export function decideColocation(state: State, request: ColocationRequest): Decision {
  const { resource, with: other } = request;
  const diagnostics = [
    ...constraintMembers(state, 'colocation', [resource.resource, other.resource]),
    ...renamedRole(resource.role),
    ...renamedRole(other.role),
    ...newConstraintId(state, request.id),
    ...duplicateColocations(state.document, request),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return { diagnostics, edits: appendConstraints(state.document, [newColocation(state.document, request)]) };
}

function newColocation(document: CibDocument, request: ColocationRequest): NewElement {
  const { resource, with: other, score, options } = request;
  // With `score=` typed too, pcs names the constraint after the word and gives it the option's score.
  const wanted = `colocation-${resource.resource}-${other.resource}-${score}`;
  const given = new Map([['score', score], ...options]);
  return {
    name: 'rsc_colocation',
    attributes: [
      ['id', request.id ?? freshId(document, wanted)],
      ['rsc', resource.resource],
      ['with-rsc', other.resource],
      ...given,
      ...roles(document, request),
    ],
    children: [],
  };
}

/** Where one role is typed pcs writes the other out: Started. */
function roles(
  document: CibDocument,
  { resource, with: other }: ColocationRequest,
): (readonly [string, string])[] {
  if (resource.role === undefined && other.role === undefined) return [];
  return [
    ['rsc-role', roleInCib(resource.role ?? 'Started', document)],
    ['with-rsc-role', roleInCib(other.role ?? 'Started', document)],
  ];
}
