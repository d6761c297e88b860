import { type Diagnostic, entryOf } from './diagnostic.ts';
import { printable } from './printable.ts';

/** The words of a diagnostic, safe to show whatever its facts hold: names and answers come from anywhere. */
export function wordsOf(diagnostic: Diagnostic): { readonly text: string; readonly hint?: string } {
  const what = entryOf(diagnostic).hint?.(diagnostic.facts as never);
  return { text: printable(textOf(diagnostic)), ...(what === undefined ? {} : { hint: printable(what) }) };
}

/** What a diagnostic says, as the reason that another one gives: that one's words are made safe to show. */
export function textOf(diagnostic: Diagnostic): string {
  return entryOf(diagnostic).text(diagnostic.facts as never);
}
