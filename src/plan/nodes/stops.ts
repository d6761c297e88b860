import { type Diagnostic, entryOf } from '../../diagnostics/diagnostic.ts';

/**
 * Whether a diagnostic stops the change whatever the user allows. A decision then has no edits: those of an
 * error that can be overridden are kept, for the run in which it is.
 */
export function stops(diagnostic: Diagnostic): boolean {
  const { severity, override } = entryOf(diagnostic);
  return severity === 'error' && override === undefined;
}
