import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { entryOf } from '../../src/diagnostics/diagnostic.ts';
import { wordsOf } from '../../src/diagnostics/words.ts';

/** The first lines of diagnostics as a user reads them, e.g. `Error: 'guest1' already exists …`; hints left out. */
export function messages(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map((diagnostic) => {
    const prefix = { error: 'Error: ', warning: 'Warning: ', note: '' }[entryOf(diagnostic).severity];
    return prefix + wordsOf(diagnostic).text;
  });
}

/** What the user is told to do about them, in the same order; those without a hint are left out. */
export function hints(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.flatMap((diagnostic) => wordsOf(diagnostic).hint ?? []);
}
