import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ColocationRequest } from '../../grammar/constraint-colocation.ts';
import type { OrderRequest } from '../../grammar/constraint-order.ts';
import type { SetConstraintRequest } from '../../grammar/constraint-sets.ts';
import type { TicketRequest } from '../../grammar/constraint-ticket.ts';
import { knownRole, presentRole } from '../resources/operation-values.ts';

/** Orders of the same two actions; kind and other options may differ, as in pcs. */
export function duplicateOrders(document: CibDocument, { first, second }: OrderRequest): Diagnostic[] {
  return duplicates(constraintsNamed(document, 'rsc_order'), (constraint) => {
    const firstAction = constraint.get('first-action') ?? 'start';
    return (
      constraint.get('first') === first.resource &&
      constraint.get('then') === second.resource &&
      firstAction === first.action &&
      // Pacemaker Explained, section "Ordering Properties": then-action defaults to first-action.
      (constraint.get('then-action') ?? firstAction) === second.action
    );
  });
}

/** Colocations of the same two resources in the same roles, whatever the score. */
export function duplicateColocations(document: CibDocument, request: ColocationRequest): Diagnostic[] {
  const { resource, with: other } = request;
  return duplicates(
    constraintsNamed(document, 'rsc_colocation'),
    (constraint) =>
      constraint.get('rsc') === resource.resource &&
      constraint.get('with-rsc') === other.resource &&
      isSameRole(constraint.get('rsc-role'), resource.role) &&
      isSameRole(constraint.get('with-rsc-role'), other.role),
  );
}

/** Constraints of the same ticket and resource in the same role, whatever happens without the ticket. */
export function duplicateTickets(
  document: CibDocument,
  { ticket, resource, role }: TicketRequest,
): Diagnostic[] {
  const ownRole = (typed: string | undefined) => (typed === undefined ? '' : normalRole(typed));
  return duplicates(
    constraintsNamed(document, 'rsc_ticket'),
    (constraint) =>
      constraint.get('ticket') === ticket &&
      constraint.get('rsc') === resource &&
      ownRole(constraint.get('rsc-role')) === ownRole(role),
  );
}

/** Constraints of the same kind, and of the same ticket, with the same resources in the same sets. */
export function duplicateSets(
  document: CibDocument,
  { kind, sets, options }: SetConstraintRequest,
): Diagnostic[] {
  const ticket = new Map(options).get('ticket');
  const wanted = JSON.stringify(sets.map(({ resources }) => resources));
  return duplicates(constraintsNamed(document, `rsc_${kind}`), (constraint) => {
    const members = constraint.children('resource_set').map(memberIds);
    return constraint.get('ticket') === ticket && members.length > 0 && JSON.stringify(members) === wanted;
  });
}

/** The constraints of one element name, in document order. */
export function constraintsNamed({ configuration }: CibDocument, name: string): readonly CibElement[] {
  return configuration.child('constraints')?.children(name) ?? [];
}

function duplicates(
  constraints: readonly CibElement[],
  isSame: (constraint: CibElement) => boolean,
): Diagnostic[] {
  return constraints
    .filter(isSame)
    .map(({ id, line }) => diagnose('CONSTRAINT_DUPLICATE', { constraint: id, line }));
}

function isSameRole(one: string | undefined, other: string | undefined): boolean {
  return normalRole(one) === normalRole(other);
}

function normalRole(role = 'Started'): string {
  return presentRole(knownRole(role) ?? role);
}

function memberIds(set: CibElement): string[] {
  return set.children('resource_ref').map(({ id }) => id);
}
