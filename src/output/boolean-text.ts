/** A boolean of the CIB as Pacemaker reads it, without regard to case; undefined for what it does not take for one. */
export function booleanOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (['true', 'on', 'yes', 'y', '1'].includes(word)) return true;
  if (['false', 'off', 'no', 'n', '0'].includes(word)) return false;
  return undefined;
}

/** A boolean as pcs shows it: `1` or `0`; anything else as it stands. */
export function booleanText(text: string): string {
  const value = booleanOf(text);
  return value === undefined ? text : String(Number(value));
}
