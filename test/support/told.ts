import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Result } from '../../src/model/result.ts';
import { hints, messages } from './messages.ts';

/** What the user reads of a failure: what is wrong, and what to do. */
export function told(result: Result<unknown, Diagnostic>): string[] {
  if (result.ok) throw new Error('it did not fail');
  return [...messages([result.error]), ...hints([result.error])];
}
