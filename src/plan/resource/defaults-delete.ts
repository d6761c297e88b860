import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { DefaultsSection } from '../../model/defaults-section.ts';
import type { Decision, State } from '../plan.ts';
import { defaultsSets } from './defaults-sets.ts';

/** What `defaults set delete` comes to: all of the sets, or none where one of them is not there. */
export function decideDeleteDefaults(
  { document }: State,
  section: DefaultsSection,
  ids: readonly string[],
): Decision {
  const sets = defaultsSets(document, section);
  const unknown = ids.filter((id) => !sets.some((set) => set.id === id));
  if (unknown.length > 0) {
    const facts = { sets: unknown, known: sets.map((set) => set.id) };
    return { diagnostics: [diagnose('DEFAULTS_SET_UNKNOWN', facts)], edits: [] };
  }
  const gone = sets.filter(({ id }) => ids.includes(id));
  return { diagnostics: [], edits: gone.map((element) => ({ edit: 'remove', element })) };
}
