import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { OrderRequest } from '../../grammar/constraint-order.ts';
import { duplicateOrders } from '../../rules/constraint/duplicates.ts';
import { constraintMembers } from '../../rules/constraint/members.ts';
import { newConstraintId } from '../../rules/constraint/new-constraint-id.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendConstraints } from './append-constraint.ts';

/** What `constraint order … then …` comes to. */
export function decideOrder(state: State, request: OrderRequest): Decision {
  const { document } = state;
  const diagnostics = [
    ...constraintMembers(state, 'order', [request.first.resource, request.second.resource]),
    ...newConstraintId(state, request.id),
    ...duplicateOrders(document, request),
    added(request),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const { first, second, options } = request;
  const given = new Map(options);
  const wanted = `order-${first.resource}-${second.resource}-${given.get('kind') ?? given.get('score') ?? 'mandatory'}`;
  const element: NewElement = {
    name: 'rsc_order',
    attributes: [
      ['id', request.id ?? freshId(document, wanted)],
      ['first', first.resource],
      ['then', second.resource],
      ['first-action', first.action],
      ['then-action', second.action],
      ...options,
    ],
    children: [],
  };
  return { diagnostics, edits: appendConstraints(document, [element]) };
}

/** pcs's line about a new order. */
function added({ first, second, id, options }: OrderRequest): Diagnostic {
  const given = new Map(options);
  const score = given.get('score');
  const kind = score === undefined ? `kind: ${given.get('kind') ?? 'Mandatory'}` : `score: ${score}`;
  const requireAll = given.get('require-all');
  const symmetrical = given.get('symmetrical');
  const words = [
    ...(id === undefined ? [] : [`id=${id}`]),
    ...(requireAll === undefined ? [] : [`require-all=${requireAll}`]),
    `first-action=${first.action}`,
    `then-action=${second.action}`,
    ...(symmetrical === undefined ? [] : [`symmetrical=${symmetrical}`]),
  ];
  const facts = { first: first.resource, second: second.resource, kind, options: words.join(' ') };
  return diagnose('ORDER_ADDED', facts);
}
