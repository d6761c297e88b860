import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { bundleGroups } from './bundle.ts';
import { parseSettings, type Settings } from './settings.ts';
import { eachWordsOf, type WordGroup, wordsOf } from './word-groups.ts';

/** `resource bundle update` as typed; an empty value takes an option away. */
export interface BundleUpdateRequest {
  readonly id: string;
  readonly container: Settings;
  readonly network: Settings;
  readonly portMaps: MapChanges;
  readonly storageMaps: MapChanges;
  readonly meta: Settings;
}

export interface MapChanges {
  readonly add: readonly Settings[];
  /** Ids of mappings. */
  readonly remove: readonly string[];
}

/** Reads `ID [container …] [network …] [port-map add … | remove ID…]… [storage-map …]… [meta …]`. */
export function parseBundleUpdate(words: readonly string[]): Result<BundleUpdateRequest, Diagnostic> {
  const [id, ...rest] = words;
  if (id === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a bundle id' }));
  const groups = bundleGroups(rest);
  if (!groups.ok) return groups;
  const container = parseSettings(wordsOf(groups.value, 'container'));
  if (!container.ok) return container;
  const network = parseSettings(wordsOf(groups.value, 'network'));
  if (!network.ok) return network;
  const portMaps = parseChanges(groups.value, 'port-map');
  if (!portMaps.ok) return portMaps;
  const storageMaps = parseChanges(groups.value, 'storage-map');
  if (!storageMaps.ok) return storageMaps;
  const meta = parseSettings(wordsOf(groups.value, 'meta'));
  if (!meta.ok) return meta;
  return success({
    id,
    container: container.value,
    network: network.value,
    portMaps: portMaps.value,
    storageMaps: storageMaps.value,
    meta: meta.value,
  });
}

function parseChanges(
  groups: readonly WordGroup[],
  part: 'port-map' | 'storage-map',
): Result<MapChanges, Diagnostic> {
  const add: Settings[] = [];
  const remove: string[] = [];
  for (const [verb, ...words] of eachWordsOf(groups, part)) {
    const isKnown = verb === 'add' || verb === 'remove' || verb === 'delete';
    if (!isKnown || words.length === 0) return failure(diagnose('BUNDLE_MAP_INCOMPLETE', { part }));
    if (verb !== 'add') {
      remove.push(...words);
      continue;
    }
    const settings = parseSettings(words);
    if (!settings.ok) return settings;
    add.push(settings.value);
  }
  return success({ add, remove });
}
