/** The hint to a name that does not exist: what was probably meant, or where to look. */
export function meant(typed: string, similar: string | undefined, otherwise: string): string {
  if (similar === undefined) return otherwise;
  return typed.toLowerCase() === similar.toLowerCase()
    ? `there is a '${similar}': letter case counts`
    : `did you mean '${similar}'?`;
}
