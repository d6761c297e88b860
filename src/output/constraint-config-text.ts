import type { ConfiguredConstraint, ConstraintKind } from '../model/configured-constraint.ts';
import { unreachable } from '../model/unreachable.ts';
import { colocationText, orderText, setsText, ticketText } from './constraint-text.ts';
import { indent } from './indent.ts';
import { locationsByNode, locationsByResource } from './location-text.ts';

export interface ConstraintTextOptions {
  /** With the ids of constraints, rules and sets. */
  readonly full: boolean;
  /** Location constraints under their nodes, not under their resources. */
  readonly byNode: boolean;
  /** Milliseconds since the epoch, for what has expired. */
  readonly now: number;
}

/**
 * The text of `pcs constraint config` 0.11.5. Other than there: a location constraint of a resource set is shown with
 * its resources, the listing by nodes has no node without a name, and of several rules the expired ones are marked.
 */
export function constraintConfigText(
  constraints: readonly ConfiguredConstraint[],
  kinds: readonly ConstraintKind[],
  options: ConstraintTextOptions,
): string {
  const lines = kinds.flatMap((kind) => [
    `${headings[kind]} Constraints:`,
    ...indent(
      sectionLines(
        kind,
        constraints.filter((constraint) => constraint.kind === kind),
        options,
      ),
    ),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

const headings: Readonly<Record<ConstraintKind, string>> = {
  location: 'Location',
  order: 'Ordering',
  colocation: 'Colocation',
  ticket: 'Ticket',
};

function sectionLines(
  kind: ConstraintKind,
  constraints: readonly ConfiguredConstraint[],
  options: ConstraintTextOptions,
): string[] {
  switch (kind) {
    case 'location':
      return options.byNode
        ? locationsByNode(constraints, options)
        : locationsByResource(constraints, options);
    case 'order':
      return withSets(constraints, orderText, options);
    case 'colocation':
      return withSets(constraints, colocationText, options);
    case 'ticket':
      return withSets(constraints, ticketText, options);
    default:
      return unreachable(kind);
  }
}

/** The plain constraints first, those of resource sets behind them. */
function withSets(
  constraints: readonly ConfiguredConstraint[],
  text: (constraint: ConfiguredConstraint, full: boolean) => string,
  { full }: ConstraintTextOptions,
): string[] {
  const plain = constraints.filter(({ sets }) => sets.length === 0);
  const ofSets = constraints.filter(({ sets }) => sets.length > 0);
  return [
    ...plain.map((constraint) => text(constraint, full)),
    ...(ofSets.length === 0 ? [] : ['Resource Sets:']),
    ...indent(ofSets.map((constraint) => setsText(constraint, full))),
  ];
}
