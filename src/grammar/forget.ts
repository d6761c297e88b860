import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseSettings } from './settings.ts';

/** `cleanup` and `refresh` as typed. */
export interface ForgetWords {
  readonly resource?: string;
  readonly node?: string;
  readonly operation?: string;
  readonly interval?: string;
}

/** Reads `[RESOURCE] [node=NODE]`, for cleanup also `[operation=NAME [interval=TIME]]`. */
export function parseForget(
  words: readonly string[],
  what: 'cleanup' | 'refresh',
): Result<ForgetWords, Diagnostic> {
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
