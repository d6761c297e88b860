import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Positional } from '../model/command.ts';
import type { OperationFilter } from '../model/fail-count.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings } from './settings.ts';

/** What `cleanup` and `failcount` take, as help and completion have it. */
export const operationFilterWords: Positional = {
  name: 'RESOURCE_ID',
  summary:
    'RESOURCE_ID, or the name of a guest node for its connection; node=NODE, operation=NAME, interval=TIME',
  required: false,
  rest: true,
  complete: 'status-filter',
};

/** Reads `[RESOURCE] [node=NODE]`, for cleanup also `[operation=NAME [interval=TIME]]`. */
export function parseForget(
  words: readonly string[],
  what: 'cleanup' | 'refresh',
): Result<OperationFilter, Diagnostic> {
  const [resource, extra] = words.filter((word) => !word.includes('='));
  if (extra !== undefined) return failure(diagnose('WORDS_MISSING', { what: 'one resource at most' }));
  const settings = parseSettings(words.filter((word) => word.includes('=')));
  if (!settings.ok) return settings;
  const allowed = what === 'cleanup' ? ['node', 'operation', 'interval'] : ['node'];
  const unknown = settings.value.find(([name]) => !allowed.includes(name));
  if (unknown !== undefined) return failure(diagnose('FORGET_OPTION_UNKNOWN', { name: unknown[0], allowed }));
  const given = new Map(settings.value.filter(([, value]) => value !== ''));
  if (given.has('interval') && !given.has('operation')) {
    return failure(diagnose('OPERATION_WORD_NEEDED', { word: 'interval', needs: 'operation' }));
  }
  return success({
    ...optional('resource', resource),
    ...optional('node', given.get('node')),
    ...optional('operation', given.get('operation')),
    ...optional('interval', given.get('interval')),
  });
}
