import type { Settings } from '../../grammar/settings.ts';

/** In the order of code units, as pcs sorts nvpairs of new elements; never by a language's rules. */
export function sortedByName(settings: Settings): Settings {
  return [...settings].sort(([first], [second]) => (first < second ? -1 : first > second ? 1 : 0));
}
