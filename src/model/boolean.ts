/**
 * A boolean of the CIB as Pacemaker reads it, without regard to case (lib/common/strings.c, crm_str_to_boolean);
 * undefined for what it does not take for one.
 */
export function booleanOf(text: string): boolean | undefined {
  const word = text.toLowerCase();
  if (['true', 'on', 'yes', 'y', '1'].includes(word)) return true;
  if (['false', 'off', 'no', 'n', '0'].includes(word)) return false;
  return undefined;
}
