import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { type OperationRequest, parseOperations } from './operations.ts';
import { parseSettings, type Settings } from './settings.ts';
import { eachWordsOf, splitAtKeywords, wordsOf } from './word-groups.ts';

/** `resource update` as typed; an empty value takes the option away. */
export interface ResourceUpdateRequest {
  readonly id: string;
  readonly parameters: Settings;
  readonly meta: Settings;
  readonly operations: readonly OperationRequest[];
}

/** Reads `ID [[params] NAME=VALUE…] [op …] [meta …]`; there must be something to change. */
export function parseResourceUpdate(words: readonly string[]): Result<ResourceUpdateRequest, Diagnostic> {
  const [id, ...rest] = words;
  if (id === undefined || rest.length === 0) {
    return failure(diagnose('WORDS_MISSING', { what: 'a resource id and what to change' }));
  }
  const groups = splitAtKeywords(rest, ['params', 'op', 'meta']);
  const parameters = parseSettings([...wordsOf(groups, ''), ...wordsOf(groups, 'params')]);
  if (!parameters.ok) return parameters;
  const meta = parseSettings(wordsOf(groups, 'meta'));
  if (!meta.ok) return meta;
  const operations = parseOperations(eachWordsOf(groups, 'op'));
  if (!operations.ok) return operations;
  return success({ id, parameters: parameters.value, meta: meta.value, operations: operations.value });
}
