import type { ConfiguredConstraint } from '../model/configured-constraint.ts';
import { isExpired } from '../model/rule-expiry.ts';

/** What a listing of constraints is to show. */
export interface ConstraintSelection {
  readonly kinds: readonly ConfiguredConstraint['kind'][];
  /** Location constraints of these only: ids or patterns, as `rsc` and `rsc-pattern` have them. */
  readonly subjects?: { readonly resources: readonly string[]; readonly patterns: readonly string[] };
  /** Location constraints on these nodes; those with rules are about any node and stay. */
  readonly nodes?: readonly string[];
  /** Those whose rules are all expired too. */
  readonly expired: boolean;
  /** Milliseconds since the epoch: what counts as expired. */
  readonly now: number;
}

/** The constraints to show, in document order. */
export function selectConstraints(
  constraints: readonly ConfiguredConstraint[],
  selection: ConstraintSelection,
): ConfiguredConstraint[] {
  return constraints.filter(
    (constraint) =>
      selection.kinds.includes(constraint.kind) &&
      (selection.expired || !hasExpired(constraint, selection.now)) &&
      isAboutSubject(constraint, selection) &&
      isOnNode(constraint, selection),
  );
}

/** Whether none of its rules can hold again. */
export function hasExpired({ rules }: ConfiguredConstraint, now: number): boolean {
  return rules.length > 0 && rules.every((rule) => isExpired(rule, now));
}

function isAboutSubject({ options, sets }: ConfiguredConstraint, { subjects }: ConstraintSelection): boolean {
  if (subjects === undefined) return true;
  const members = sets.flatMap(({ resources }) => resources);
  return (
    [options.get('rsc') ?? '', ...members].some((id) => subjects.resources.includes(id)) ||
    subjects.patterns.includes(options.get('rsc-pattern') ?? '')
  );
}

function isOnNode({ options }: ConfiguredConstraint, { nodes }: ConstraintSelection): boolean {
  const node = options.get('node');
  return nodes === undefined || node === undefined || nodes.includes(node);
}
