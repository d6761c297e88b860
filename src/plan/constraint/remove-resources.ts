import { diagnose } from '../../diagnostics/diagnostic.ts';
import { constraintsNamed } from '../../rules/constraint/duplicates.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { Removal } from '../resource/removal.ts';
import { removeFromConstraint, takeWhole } from '../resource/remove-references.ts';
import { referencesLeftBehind } from './references-left-behind.ts';

/**
 * What `order remove` comes to: orders of two with one of the resources go whole, sets lose it. Only orders are
 * touched; each of the resources must be in one.
 */
export function decideOrderRemove(state: State, resources: readonly string[]): Decision {
  const ids = new Set(resources);
  const orders = constraintsNamed(state.document, 'rsc_order');
  const named = new Set(
    orders.flatMap((order) => [
      order.get('first') ?? '',
      order.get('then') ?? '',
      ...[...order.descendants('resource_ref')].map(({ id }) => id),
    ]),
  );
  const missing = [...ids].filter((id) => !named.has(id));
  if (missing.length > 0) return notFound('order', missing);
  const removal = new Removal();
  for (const order of orders) removeFromConstraint(order, ids, removal);
  return decided(state, removal);
}

/** What `colocation remove` comes to: the constraints of these two, whichever of them comes first. */
export function decideColocationRemove(state: State, resource: string, other: string): Decision {
  const removal = new Removal();
  for (const constraint of constraintsNamed(state.document, 'rsc_colocation')) {
    const [one, two] = [constraint.get('rsc'), constraint.get('with-rsc')];
    if ((one === resource && two === other) || (one === other && two === resource)) {
      takeWhole(constraint, removal);
    }
  }
  if (removal.outermost().length === 0) return notFound('colocation', [resource, other]);
  return decided(state, removal);
}

/** What `ticket remove` comes to: constraints of this ticket and resource go, sets of this ticket lose the resource. */
export function decideTicketRemove(state: State, ticket: string, resource: string): Decision {
  const removal = new Removal();
  for (const constraint of constraintsNamed(state.document, 'rsc_ticket')) {
    if (constraint.get('ticket') === ticket) removeFromConstraint(constraint, new Set([resource]), removal);
  }
  if (removal.outermost().length > 0) return decided(state, removal);
  return { diagnostics: [diagnose('TICKET_CONSTRAINT_UNKNOWN', { ticket, resource })], edits: [] };
}

function notFound(kind: 'order' | 'colocation', resources: readonly string[]): Decision {
  return { diagnostics: [diagnose('RESOURCE_IN_NO_CONSTRAINT', { kind, resources })], edits: [] };
}

function decided({ document }: State, removal: Removal): Decision {
  const diagnostics = [...referencesLeftBehind(document, removal.outermost()), ...removal.notes];
  return { diagnostics, edits: diagnostics.some(stops) ? [] : removal.edits() };
}
