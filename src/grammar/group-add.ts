import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import { besideOf, type GroupPlacement } from './placement.ts';

/** `resource group add` as typed. */
export interface GroupAddRequest {
  readonly group: string;
  /** In the order in which they are to stand. */
  readonly ids: readonly string[];
  readonly beside?: NonNullable<GroupPlacement['beside']>;
}

/** Reads `GROUP ID…` with `--before ID` or `--after ID`; the same id twice would say two places. */
export function parseGroupAdd(
  words: readonly string[],
  options: Pick<Options, 'before' | 'after'>,
): Result<GroupAddRequest, Diagnostic> {
  const [group, ...ids] = words;
  if (group === undefined || ids.length === 0) {
    return failure(diagnose('WORDS_MISSING', { what: 'a group and the resources to put into it' }));
  }
  const repeated = ids.filter((id, index) => ids.indexOf(id) !== index);
  if (repeated.length > 0) {
    return failure(diagnose('GROUP_MEMBERS_TWICE', { resources: [...new Set(repeated)] }));
  }
  const beside = besideOf(options);
  return beside.ok ? success({ group, ids, ...optional('beside', beside.value) }) : beside;
}
