/** `name=value` as pcs shows it: quoted where a blank or `=` would make it hard to read. For eyes, not for a shell. */
export function displayPair(name: string, value: string): string {
  return `${displayValue(name)}=${displayValue(value)}`;
}

/** Pairs on one line, in the order given. */
export function displayPairs(pairs: Iterable<readonly [name: string, value: string]>): string {
  return [...pairs].map(([name, value]) => displayPair(name, value)).join(' ');
}

/** A value as pcs shows it; line ends become `\n` and `\r`, so that a value cannot pass for a line of the listing. */
export function displayValue(value: string): string {
  const line = value.replaceAll('\n', '\\n').replaceAll('\r', '\\r');
  if (!/[\s=]/.test(line)) return line;
  if (!line.includes('"')) return `"${line}"`;
  if (!line.includes("'")) return `'${line}'`;
  return `"${line.replaceAll('"', '\\"')}"`;
}
