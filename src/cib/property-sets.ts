import type { CibDocument, CibElement } from './document.ts';

/** The set that Pacemaker reads first, and that everybody writes to. */
export const mainPropertySet = 'cib-bootstrap-options';

/** All sets of cluster properties, in document order. */
export function propertySets({ configuration }: CibDocument): readonly CibElement[] {
  return configuration.child('crm_config')?.children('cluster_property_set') ?? [];
}

/**
 * The set that a change goes to: `cib-bootstrap-options`, whose values win in Pacemaker wherever it stands, else the
 * first that no rule guards.
 */
export function propertySetToChange(document: CibDocument): CibElement | undefined {
  const sets = propertySets(document).filter((set) => set.child('rule') === undefined);
  return sets.find(({ id }) => id === mainPropertySet) ?? sets[0];
}

/** The properties in force, by name; sets that a rule guards are left out, as nobody here knows whether it holds. */
export function propertiesInForce(document: CibDocument): ReadonlyMap<string, string> {
  const sets = propertySets(document).filter((set) => set.child('rule') === undefined);
  const ordered = [
    ...sets.filter(({ id }) => id === mainPropertySet),
    ...sets.filter(({ id }) => id !== mainPropertySet),
  ];
  const values = new Map<string, string>();
  for (const pair of ordered.flatMap((set) => set.children('nvpair'))) {
    const name = pair.get('name') ?? '';
    if (!values.has(name)) values.set(name, pair.get('value') ?? '');
  }
  return values;
}
