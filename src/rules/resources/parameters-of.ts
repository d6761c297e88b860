import type { CibElement } from '../../cib/document.ts';

/**
 * The parameters that a resource has in its own sets, the first set that names one winning, as Pacemaker has it.
 * Sets that a rule guards count too: what they hold can be in force.
 */
export function parametersOf(resource: CibElement): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const set of resource.children('instance_attributes')) {
    for (const pair of set.children('nvpair')) {
      const name = pair.get('name');
      if (name !== undefined && !values.has(name)) values.set(name, pair.get('value') ?? '');
    }
  }
  return values;
}
