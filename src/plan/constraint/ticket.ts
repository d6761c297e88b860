import { freshId } from '../../cib/ids.ts';
import type { TicketRequest } from '../../grammar/constraint-ticket.ts';
import { constraintResources } from '../../rules/constraint/constraint-resources.ts';
import { duplicateTickets } from '../../rules/constraint/duplicates.ts';
import { newConstraintId } from '../../rules/constraint/new-constraint-id.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendConstraints } from './append-constraint.ts';
import { renamedRole } from './location-rule.ts';

/** What `constraint ticket add` comes to. */
export function decideTicket(state: State, request: TicketRequest): Decision {
  const { document } = state;
  const { ticket, resource, role: typedRole, lossPolicy, id } = request;
  const diagnostics = [
    ...constraintResources(state, [resource]),
    ...renamedRole(typedRole),
    ...newConstraintId(state, id),
    ...duplicateTickets(document, request),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const role = typedRole === undefined ? [] : [roleInCib(typedRole, document)];
  const element = {
    name: 'rsc_ticket',
    attributes: [
      ['id', id ?? freshId(document, ['ticket', ticket, resource, ...role].join('-'))],
      ['rsc', resource],
      ...role.map((name) => ['rsc-role', name] as const),
      ['ticket', ticket],
      ...(lossPolicy === undefined ? [] : [['loss-policy', lossPolicy] as const]),
    ] as const,
    children: [],
  };
  return { diagnostics, edits: appendConstraints(document, [element]) };
}
