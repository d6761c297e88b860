/** Where an element stands, to put behind its name: ` (line 14)`; names without a line come from corosync.conf. */
export function place(line: number | undefined): string {
  return line === undefined ? ' (corosync.conf)' : ` (line ${line})`;
}

/** `'a', 'b'`: names in the order given, quoted as pcs does. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
