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

/** Identity that fixes the type of an entry's facts: `entry<{ name: string }>({ … })`. */
export function entry<F>(value: Entry<F>): Entry<F> {
  return value;
}
