/**
 * Where an element stands, to put behind its name: ` (line 14)`; names without a line come from corosync.conf, and
 * those of a live CIB, whose line is 0, have no place that could be opened in an editor.
 */
export function place(line: number | undefined): string {
  if (line === 0) return '';
  return line === undefined ? ' (corosync.conf)' : ` (line ${line})`;
}

/** `'a', 'b'`: names in the order given, quoted as pcs does. */
export function quotedList(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}

/** The node that a message is about, where the command at hand has named none: `node 'guest1': `. */
export function whose(node: string | undefined): string {
  return node === undefined ? '' : `node '${node}': `;
}
