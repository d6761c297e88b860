import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';

/** `ban` and `move-with-constraint` as typed. */
export interface MoveWords {
  readonly resource: string;
  readonly node?: string;
  /** ISO 8601 duration; not empty. */
  readonly lifetime?: string;
}

/** Reads `RESOURCE [NODE] [lifetime=DURATION]`. */
export function parseMove(words: readonly string[]): Result<MoveWords, Diagnostic> {
  const lifetimes = words.filter((word) => word.startsWith('lifetime='));
  const [resource, node, extra] = words.filter((word) => !word.startsWith('lifetime='));
  if (resource === undefined || extra !== undefined || lifetimes.length > 1) {
    return failure(diagnose('WORDS_MISSING', { what: 'one resource, and behind it one node at most' }));
  }
  const lifetime = lifetimes[0]?.slice('lifetime='.length) || undefined;
  return success({ resource, ...optional('node', node), ...optional('lifetime', lifetime) });
}
