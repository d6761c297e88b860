import type { AttributeSet } from '../model/configured-resource.ts';
import { readOnlyProperties } from '../model/property-metadata.ts';
import { replayText } from './replay-command.ts';

/**
 * The command that sets the same properties again. Forced, because a property that Pacemaker does not know may be
 * somebody else's; without those that the cluster writes itself.
 */
export function propertyCmd(sets: readonly AttributeSet[]): string {
  const values = new Map<string, string>();
  for (const { name, value } of sets.flatMap(({ pairs }) => pairs)) {
    if (!readOnlyProperties.has(name) && !values.has(name)) values.set(name, value);
  }
  if (values.size === 0) return '';
  const names = [...values.keys()].sort();
  const groups = names.map((name) => ({ depth: 1, words: [`${name}=${values.get(name)}`] }) as const);
  return replayText([{ words: ['pacer', 'property', 'set', '--force'], groups }]);
}
