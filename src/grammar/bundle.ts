import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';
import { eachWordsOf, splitAtKeywords, type WordGroup, wordsOf } from './word-groups.ts';

/** `resource bundle create` and `reset` as typed. */
export interface BundleRequest {
  readonly id: string;
  /** `docker`, `podman` or `rkt`; only `create` has it, and it may have been forgotten. */
  readonly containerType?: string;
  readonly container: Settings;
  readonly network: Settings;
  readonly portMaps: readonly Settings[];
  readonly storageMaps: readonly Settings[];
  readonly meta: Settings;
}

/** Reads `ID container TYPE NAME=VALUE… [network …] [port-map …]… [storage-map …]… [meta …]`. */
export function parseBundleCreate(words: readonly string[]): Result<BundleRequest, Diagnostic> {
  return parseBundle(words, true);
}

/** The same without the container's type, which stays what it is. */
export function parseBundleReset(words: readonly string[]): Result<BundleRequest, Diagnostic> {
  return parseBundle(words, false);
}

const keywords = ['container', 'network', 'port-map', 'storage-map', 'meta'];

function parseBundle(words: readonly string[], hasType: boolean): Result<BundleRequest, Diagnostic> {
  const [id, ...rest] = words;
  if (id === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a bundle id' }));
  const groups = bundleGroups(rest);
  if (!groups.ok) return groups;
  const [first, ...others] = wordsOf(groups.value, 'container');
  const type = hasType && first !== undefined && !first.includes('=') ? first : undefined;
  const container = parseSettings(type === undefined ? wordsOf(groups.value, 'container') : others);
  if (!container.ok) return container;
  const network = parseSettings(wordsOf(groups.value, 'network'));
  if (!network.ok) return network;
  const maps = parseMaps(groups.value);
  if (!maps.ok) return maps;
  const meta = parseSettings(wordsOf(groups.value, 'meta'));
  if (!meta.ok) return meta;
  return success({
    id,
    container: container.value,
    network: network.value,
    ...maps.value,
    meta: meta.value,
    ...optional('containerType', type),
  });
}

/** Splits at the keywords; a word before the first one, or a keyword with nothing behind it, is refused. */
export function bundleGroups(words: readonly string[]): Result<readonly WordGroup[], Diagnostic> {
  const groups = splitAtKeywords(words, keywords);
  const stray = wordsOf(groups, '')[0];
  if (stray !== undefined) return failure(diagnose('BUNDLE_WORD_UNKNOWN', { word: stray, keywords }));
  const empty = groups.find(({ keyword, words }) => isEmpty(keyword, words));
  if (empty !== undefined) return failure(diagnose('BUNDLE_PART_EMPTY', { part: empty.keyword }));
  return success(groups);
}

function isEmpty(keyword: string, words: readonly string[]): boolean {
  return keyword !== '' && keyword !== 'meta' && words.length === 0;
}

function parseMaps(
  groups: readonly WordGroup[],
): Result<Pick<BundleRequest, 'portMaps' | 'storageMaps'>, Diagnostic> {
  const portMaps = parseEach(eachWordsOf(groups, 'port-map'));
  if (!portMaps.ok) return portMaps;
  const storageMaps = parseEach(eachWordsOf(groups, 'storage-map'));
  if (!storageMaps.ok) return storageMaps;
  return success({ portMaps: portMaps.value, storageMaps: storageMaps.value });
}

function parseEach(groups: readonly (readonly string[])[]): Result<readonly Settings[], Diagnostic> {
  const parsed: Settings[] = [];
  for (const words of groups) {
    const settings = parseSettings(words);
    if (!settings.ok) return settings;
    parsed.push(settings.value);
  }
  return success(parsed);
}
