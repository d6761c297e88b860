import { catalogue } from './catalogue/index.ts';

/** What was found, as code and facts; the words are in the catalogue. */
export type Diagnostic = { [C in Code]: { readonly code: C; readonly facts: Facts<C> } }[Code];

/** A stable name: scripts match it, `--allow` takes it, JSON carries it. */
export type Code = keyof typeof catalogue;

/** What a diagnostic of this code says beside its code. */
export type Facts<C extends Code> = (typeof catalogue)[C] extends Entry<infer F> ? F : never;

export type Severity = 'error' | 'warning' | 'note';

export interface Entry<F> {
  readonly severity: Severity;
  /**
   * How an error may be turned into a warning: `force` by `--force` or `--allow CODE`; `skip-offline` by
   * `--skip-offline`; `by-name` only by `--allow CODE` (fencing, the restart of a VM); absent: never.
   */
  readonly override?: 'force' | 'skip-offline' | 'by-name';
  /** What is wrong or done: one line, no full stop, without a prefix such as `Error: `. */
  text(facts: F): string;
  /** What to do about it: one line, no full stop. */
  hint?(facts: F): string | undefined;
}

/** Makes a diagnostic; the facts are checked against the catalogue's entry. */
export function diagnose<C extends Code>(code: C, facts: Facts<C>): Diagnostic {
  return { code, facts } as Diagnostic;
}

/** The catalogue's entry of a diagnostic. */
export function entryOf(diagnostic: Diagnostic): Entry<Facts<Code>> {
  return catalogue[diagnostic.code] as Entry<Facts<Code>>;
}
