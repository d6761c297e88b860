import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';

/** `resource delete` as typed. */
export interface ResourceDeleteRequest {
  /** Each once, in the order typed. */
  readonly ids: readonly string[];
}

/** Reads `ID…`, one at least. */
export function parseResourceDelete(words: readonly string[]): Result<ResourceDeleteRequest, Diagnostic> {
  if (words.length === 0) return failure(diagnose('WORDS_MISSING', { what: 'the id of a resource' }));
  return success({ ids: [...new Set(words)] });
}
