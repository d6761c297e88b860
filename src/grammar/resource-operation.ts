import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { OperationRequest } from './operations.ts';
import { parseSettings, type Settings } from './settings.ts';

/** `resource op add` as typed. */
export interface AddOperationRequest {
  readonly resource: string;
  readonly operation: OperationRequest;
}

/** `resource op remove` as typed: an operation's own id, or a resource, a name, and perhaps options that tell which. */
export type RemoveOperationRequest =
  | { readonly by: 'id'; readonly id: string }
  | {
      readonly by: 'name';
      readonly resource: string;
      readonly name: string;
      readonly options: Settings;
    };

/** Reads `RESOURCE ACTION [OPTION=VALUE…]`. */
export function parseAddOperation(words: readonly string[]): Result<AddOperationRequest, Diagnostic> {
  const [resource, name, ...rest] = words;
  if (resource === undefined || name === undefined) {
    return failure(diagnose('WORDS_MISSING', { what: 'a resource and the name of an operation' }));
  }
  if (name.includes('=')) return failure(diagnose('OPERATION_NAME_MISSING', {}));
  const options = withoutName(name, rest);
  return options.ok ? success({ resource, operation: { name, options: options.value } }) : options;
}

/** Reads `OPERATION_ID` or `RESOURCE ACTION [OPTION=VALUE…]`. */
export function parseRemoveOperation(words: readonly string[]): Result<RemoveOperationRequest, Diagnostic> {
  const [first, name, ...rest] = words;
  if (first === undefined) {
    return failure(diagnose('WORDS_MISSING', { what: 'the id of an operation, or a resource and a name' }));
  }
  if (name === undefined) return success({ by: 'id', id: first });
  if (name.includes('=')) return failure(diagnose('OPERATION_NAME_MISSING', {}));
  const options = withoutName(name, rest);
  return options.ok ? success({ by: 'name', resource: first, name, options: options.value }) : options;
}

/** The name takes part so that `monitor name=start` is the contradiction that it looks like. */
function withoutName(name: string, words: readonly string[]): Result<Settings, Diagnostic> {
  const settings = parseSettings([`name=${name}`, ...words], 'interval');
  return settings.ok ? success(settings.value.filter(([key]) => key !== 'name')) : settings;
}
