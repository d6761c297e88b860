import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings, type Settings } from './settings.ts';

/** One operation as typed: `monitor interval=30s timeout=20s`. */
export interface OperationRequest {
  readonly name: string;
  /** In the order typed, without the name. */
  readonly options: Settings;
}

/**
 * Reads the words behind each `op`: names of operations, each followed by its options.
 * An operation without options says nothing and is refused, as pcs does.
 */
export function parseOperations(
  groups: readonly (readonly string[])[],
): Result<readonly OperationRequest[], Diagnostic> {
  const operations: OperationRequest[] = [];
  for (const words of groups) {
    const parsed = parseGroup(words);
    if (!parsed.ok) return parsed;
    operations.push(...parsed.value);
  }
  return success(operations);
}

function parseGroup(words: readonly string[]): Result<readonly OperationRequest[], Diagnostic> {
  if (words[0]?.includes('=')) return failure(diagnose('OPERATION_NAME_MISSING', {}));
  const operations: OperationRequest[] = [];
  for (const [name, ...options] of splitBeforeNames(words)) {
    const parsed = parseOperation(name, options);
    if (!parsed.ok) return parsed;
    operations.push(parsed.value);
  }
  return operations.length === 0 ? failure(diagnose('OPERATION_INCOMPLETE', {})) : success(operations);
}

function splitBeforeNames(words: readonly string[]): [string, ...string[]][] {
  const parts: [string, ...string[]][] = [];
  for (const word of words) {
    if (word.includes('=')) parts.at(-1)?.push(word);
    else parts.push([word]);
  }
  return parts;
}

function parseOperation(name: string, words: readonly string[]): Result<OperationRequest, Diagnostic> {
  if (words.length === 0) return failure(diagnose('OPERATION_INCOMPLETE', { name }));
  // The name takes part so that `monitor name=start` is the contradiction that it looks like.
  const settings = parseSettings([`name=${name}`, ...words]);
  if (!settings.ok) return settings;
  return success({ name, options: settings.value.filter(([key]) => key !== 'name') });
}
