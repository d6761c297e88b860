import type { CibElement } from '../../cib/document.ts';
import { type ReadFencingLevel, readFencingLevels } from '../../cib/read-fencing-levels.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { LevelSelection } from '../../grammar/fencing-level.ts';
import { isSameTarget, targetText } from '../../model/fencing-level.ts';
import { optional } from '../../model/optional.ts';
import type { Decision, State } from '../plan.ts';

/** What `stonith level remove` comes to: the levels that the first reading of the words finds; none is an error. */
export function decideLevelRemove(state: State, readings: readonly LevelSelection[]): Decision {
  const gone = selected(state, readings);
  if (gone.length > 0) return removal(gone);
  const [{ level, target, devices } = {}] = readings;
  const facts = {
    ...optional('level', level),
    ...optional('target', target === undefined ? undefined : targetText(target)),
    ...optional('devices', devices),
  };
  return { diagnostics: [diagnose('LEVEL_UNKNOWN', facts)], edits: [] };
}

/** What `stonith level clear` comes to: the same, but levels that are not there are cleared already. */
export function decideLevelClear(state: State, readings: readonly LevelSelection[]): Decision {
  return removal(selected(state, readings));
}

function selected({ document }: State, readings: readonly LevelSelection[]): readonly CibElement[] {
  const levels = readFencingLevels(document);
  for (const reading of readings) {
    const found = levels.filter((level) => matches(level, reading));
    if (found.length > 0) return found.map(({ element }) => element);
  }
  return [];
}

function matches(level: ReadFencingLevel, wanted: LevelSelection): boolean {
  return (
    (wanted.level === undefined || String(level.index) === wanted.level.replace(/^0+(?=.)/, '')) &&
    (wanted.target === undefined || isSameTarget(level.target, wanted.target)) &&
    (wanted.devices === undefined || level.devices.join() === wanted.devices.join())
  );
}

function removal(elements: readonly CibElement[]): Decision {
  return { diagnostics: [], edits: elements.map((element) => ({ edit: 'remove', element })) };
}
