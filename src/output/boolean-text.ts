import { booleanOf } from '../model/boolean.ts';

/** A boolean as pcs shows it: `1` or `0`; anything else as it stands. */
export function booleanText(text: string): string {
  const value = booleanOf(text);
  return value === undefined ? text : String(Number(value));
}
