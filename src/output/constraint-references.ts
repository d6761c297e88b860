import type { ConfiguredConstraint, ConstraintKind } from '../model/configured-constraint.ts';

/** Ids of the constraints that name a resource, in the order in which pcs lists them. */
export function constraintReferences(
  constraints: readonly ConfiguredConstraint[],
  resource: string,
): string[] {
  const plain = constraints.filter(({ options }) =>
    attributes.some((attribute) => options.get(attribute) === resource),
  );
  const ofSets = constraints.filter(({ sets }) => sets.some(({ resources }) => resources.includes(resource)));
  return [...byKind(plain, plainOrder), ...byKind(ofSets, setOrder)].map(({ id }) => id);
}

/** pcs's `constraint ref` as text. */
export function constraintReferencesText(found: ReadonlyMap<string, readonly string[]>): string {
  const lines = [...found].flatMap(([resource, ids]) => [
    `Resource: ${resource}`,
    ...(ids.length === 0 ? ['  No Matches.'] : ids.map((id) => `  ${id}`)),
  ]);
  return lines.map((line) => `${line}\n`).join('');
}

const attributes = ['rsc', 'with-rsc', 'first', 'then'];
const plainOrder: readonly ConstraintKind[] = ['colocation', 'location', 'order', 'ticket'];
const setOrder: readonly ConstraintKind[] = ['order', 'colocation', 'location', 'ticket'];

function byKind(
  constraints: readonly ConfiguredConstraint[],
  order: readonly ConstraintKind[],
): ConfiguredConstraint[] {
  return order.flatMap((kind) => constraints.filter((constraint) => constraint.kind === kind));
}
