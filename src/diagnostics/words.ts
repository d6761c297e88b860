import { type Diagnostic, entryOf } from './diagnostic.ts';
import { printable } from './printable.ts';

/** The words of a diagnostic, safe to show whatever its facts hold: names and answers come from anywhere. */
export function wordsOf(diagnostic: Diagnostic): { readonly text: string; readonly hint?: string } {
  const { text, hint } = entryOf(diagnostic);
  const facts = diagnostic.facts as never;
  const what = hint?.(facts);
  return { text: printable(text(facts)), ...(what === undefined ? {} : { hint: printable(what) }) };
}
