import { entry } from '../entry.ts';
import { place, quotedList } from '../place.ts';

/** The parts of a bundle that says what its options are for. */
export type BundlePart = 'container' | 'network' | 'port-map' | 'storage-map';

/** Bundles: their container, network, ports and storage. */
export const bundlesCatalogue = {
  BUNDLE_WORD_UNKNOWN: entry<{ word: string; keywords: readonly string[] }>({
    severity: 'error',
    text: ({ word }) => `'${word}' is no part of a bundle`,
    hint: ({ keywords }) => `write one of ${quotedList(keywords)} in front of options`,
  }),
  BUNDLE_PART_EMPTY: entry<{ part: string }>({
    severity: 'error',
    text: ({ part }) => `no ${part} options specified`,
    hint: ({ part }) => `write ${part} NAME=VALUE, or leave the word out`,
  }),
  BUNDLE_MAP_INCOMPLETE: entry<{ part: 'port-map' | 'storage-map' }>({
    severity: 'error',
    text: ({ part }) =>
      `when using '${part}' you must specify either 'add' and options or 'remove' and id(s)`,
    hint: ({ part }) => `write ${part} add NAME=VALUE… or ${part} remove ID…`,
  }),
  BUNDLE_CONTAINER_TYPE: entry<{ value: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ value, allowed }) =>
      `'${value}' is not a valid container type value, use ${quotedList(allowed)}`,
    hint: () => 'the type stands behind the word container: container podman image=IMAGE',
  }),
  BUNDLE_OPTION_UNKNOWN: entry<{
    part: BundlePart;
    names: readonly string[];
    allowed: readonly string[];
  }>({
    severity: 'error',
    text: ({ part, names, allowed }) =>
      `invalid ${part} option${names.length > 1 ? 's' : ''} ${quotedList(names)}, allowed options are: ${quotedList(allowed)}`,
  }),
  BUNDLE_OPTION_MISSING: entry<{ part: BundlePart; name: string }>({
    severity: 'error',
    text: ({ part, name }) => `required ${part} option '${name}' is missing`,
    hint: ({ name }) => `add ${name}=VALUE`,
  }),
  BUNDLE_ONE_OF: entry<{ part: BundlePart; names: readonly string[] }>({
    severity: 'error',
    text: ({ part, names }) => `${part} option ${quoted(names, ' or ')} has to be specified`,
  }),
  BUNDLE_ONLY_ONE_OF: entry<{ part: BundlePart; names: readonly string[] }>({
    severity: 'error',
    text: ({ part, names }) => `only one of ${part} options ${quoted(names, ' and ')} can be used`,
  }),
  BUNDLE_OPTION_NEEDS: entry<{ part: BundlePart; name: string; needs: string }>({
    severity: 'error',
    text: ({ part, name, needs }) =>
      `if ${part} option '${name}' is specified, ${part} option '${needs}' must be specified as well`,
  }),
  BUNDLE_VALUE_INVALID: entry<{ name: string; value: string; use: string }>({
    severity: 'error',
    text: ({ name, value, use }) => `'${value}' is not a valid ${name} value, use ${use}`,
  }),
  BUNDLE_VALUE_UNUSUAL: entry<{ name: string; value: string; use: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name, value, use }) => `'${value}' is not a valid ${name} value, use ${use}`,
  }),
  BUNDLE_IMAGE_EMPTY: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'image cannot be empty, use image name',
  }),
  BUNDLE_MASTERS_RENAMED: entry<Record<never, never>>({
    severity: 'warning',
    text: () => "container option 'masters' is deprecated and should not be used, use 'promoted-max' instead",
  }),
  BUNDLE_MAP_ID_TAKEN: entry<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `'${id}' already exists`,
    hint: () => 'give the mapping another id',
  }),
  BUNDLE_MAP_UNKNOWN: entry<{
    part: 'port-map' | 'storage-map';
    id: string;
    bundle: string;
    ids: readonly string[];
  }>({
    severity: 'error',
    text: ({ part, id, bundle }) => `there is no ${part} '${id}' in the bundle '${bundle}'`,
    hint: ({ ids }) => (ids.length === 0 ? undefined : `there are ${quotedList(ids)}`),
  }),
  BUNDLE_WITHOUT_CONTAINER: entry<{ bundle: string; line: number }>({
    severity: 'error',
    text: ({ bundle, line }) => `bundle '${bundle}'${place(line)} has no container that this command knows`,
  }),
};

function quoted(names: readonly string[], glue: string): string {
  return names.map((name) => `'${name}'`).join(glue);
}
