import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';

/** `resource group remove` and `resource ungroup` as typed. */
export interface GroupRemoveRequest {
  readonly group: string;
  /** Each once; none means all of them. */
  readonly ids: readonly string[];
}

/** Reads `GROUP [ID…]`. */
export function parseGroupRemove(words: readonly string[]): Result<GroupRemoveRequest, Diagnostic> {
  const [group, ...ids] = words;
  if (group === undefined) return failure(diagnose('WORDS_MISSING', { what: 'a group' }));
  return success({ group, ids: [...new Set(ids)] });
}
