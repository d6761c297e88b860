import type { Entry } from './diagnostic.ts';

/** Identity that fixes the type of an entry's facts: `entry<{ name: string }>({ … })`. */
export function entry<F>(value: Entry<F>): Entry<F> {
  return value;
}
