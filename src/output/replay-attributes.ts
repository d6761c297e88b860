import type { AttributeSet } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';

/** The attributes of several sets as one, and what no command can make again. */
export interface ReplayAttributes {
  readonly pairs: ReadonlyMap<string, string>;
  readonly omissions: readonly ReplayOmission[];
}

/**
 * Joins sets as Pacemaker does: those of the highest score first, and of two values of one name the first. A set
 * that a rule guards is left out, as no command writes one, and so are empty values, which mean "remove" on a
 * command line.
 */
export function replayAttributes(resource: string, sets: readonly AttributeSet[]): ReplayAttributes {
  const plain = sets.filter(({ rule }) => rule === undefined);
  const guarded = sets.filter(({ rule }) => rule !== undefined);
  const joined = new Map<string, string>();
  for (const { pairs } of [...plain].sort((a, b) => score(b) - score(a))) {
    for (const { name, value } of pairs) if (!joined.has(name)) joined.set(name, value);
  }
  const empty = [...joined].filter(([, value]) => value === '').map(([name]) => name);
  return {
    pairs: new Map([...joined].filter(([, value]) => value !== '')),
    omissions: [
      ...guarded.map(({ id }): ReplayOmission => ({ resource, part: 'guarded by a rule', detail: id })),
      ...empty.map((name): ReplayOmission => ({ resource, part: 'empty value', detail: name })),
    ],
  };
}

function score(set: AttributeSet): number {
  const text = set.options.get('score') ?? '0';
  if (text === 'INFINITY' || text === '+INFINITY') return 1_000_000;
  if (text === '-INFINITY') return -1_000_000;
  return Number.parseInt(text, 10) || 0;
}
