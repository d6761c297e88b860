import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import { besideOf, type GroupPlacement } from './placement.ts';
import { splitAtKeywords, wordsOf } from './word-groups.ts';

/** `tag create` as typed. */
export interface TagCreateRequest {
  readonly tag: string;
  readonly ids: readonly string[];
}

/** `tag update` as typed. */
export interface TagUpdateRequest {
  readonly tag: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
  readonly beside?: NonNullable<GroupPlacement['beside']>;
}

/** Reads `TAG ID…`. */
export function parseTagCreate(words: readonly string[]): Result<TagCreateRequest, Diagnostic> {
  const [tag, ...ids] = words;
  if (tag === undefined || ids.length === 0) {
    return failure(diagnose('WORDS_MISSING', { what: 'a tag and the resources to have it' }));
  }
  const twice = repeated(ids);
  return twice === undefined ? success({ tag, ids }) : failure(twice);
}

/** Reads `TAG [add ID…] [remove ID…]` with `--before ID` or `--after ID` for what is added. */
export function parseTagUpdate(
  words: readonly string[],
  options: Pick<Options, 'before' | 'after'>,
): Result<TagUpdateRequest, Diagnostic> {
  const [tag, ...rest] = words;
  if (tag === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a tag' }));
  const groups = splitAtKeywords(rest, ['add', 'remove']);
  const [add, remove] = [wordsOf(groups, 'add'), wordsOf(groups, 'remove')];
  if (add.length + remove.length === 0 || wordsOf(groups, '').length > 0) {
    return failure(diagnose('TAG_NOTHING_TO_DO', {}));
  }
  const twice = repeated(add) ?? repeated(remove) ?? inBoth(add, remove);
  if (twice !== undefined) return failure(twice);
  const beside = besideOf(options);
  if (!beside.ok) return beside;
  if (beside.value !== undefined && add.length === 0) {
    return failure(diagnose('TAG_BESIDE_ALONE', { id: beside.value.resource }));
  }
  return success({ tag, add, remove, ...optional('beside', beside.value) });
}

function repeated(ids: readonly string[]): Diagnostic | undefined {
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return twice.length === 0 ? undefined : diagnose('TAG_IDS_TWICE', { ids: twice });
}

function inBoth(add: readonly string[], remove: readonly string[]): Diagnostic | undefined {
  const both = add.filter((id) => remove.includes(id));
  return both.length === 0 ? undefined : diagnose('TAG_ADDED_AND_REMOVED', { ids: both });
}
