import type { PropertyMetadata } from '../../model/property-metadata.ts';

/** The properties asked for by name; without names those for every day, or with `full` all of them. */
export function selectDescribed(
  known: readonly PropertyMetadata[],
  names: readonly string[],
  full: boolean,
): { readonly shown: readonly PropertyMetadata[]; readonly unknown: readonly string[] } {
  const shown = known.filter(({ name, advanced, deprecated }) =>
    names.length > 0 ? names.includes(name) : full || (!advanced && !deprecated),
  );
  return { shown, unknown: names.filter((asked) => !known.some(({ name }) => name === asked)) };
}
