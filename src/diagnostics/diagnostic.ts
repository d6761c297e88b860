import { catalogue } from './catalogue/index.ts';
import type { Entry } from './entry.ts';

/** What was found, as code and facts; the words are in the catalogue. */
export type Diagnostic = { [C in Code]: { readonly code: C; readonly facts: Facts<C> } }[Code];

/** A stable name: scripts match it, `--allow` takes it, JSON carries it. */
export type Code = keyof typeof catalogue;

/** What a diagnostic of this code says beside its code. */
export type Facts<C extends Code> = (typeof catalogue)[C] extends Entry<infer F> ? F : never;

/** Makes a diagnostic; the facts are checked against the catalogue's entry. */
export function diagnose<C extends Code>(code: C, facts: Facts<C>): Diagnostic {
  return { code, facts } as Diagnostic;
}

/** The catalogue's entry of a diagnostic. */
export function entryOf(diagnostic: Diagnostic): Entry<Facts<Code>> {
  return catalogue[diagnostic.code] as Entry<Facts<Code>>;
}
