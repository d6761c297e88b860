/**
 * Rows under headings, columns aligned by two blanks at least. Ten lines of our own: table packages draw boxes,
 * wrap and measure wide characters, none of which is wanted in output that goes through grep and awk.
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows];
  const widths = headings.map((_, column) =>
    all.reduce((width, row) => Math.max(width, (row[column] ?? '').length), 0),
  );
  return all
    .map(
      (row) =>
        `${row
          .map((cell, column) => pad(cell, widths[column]))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

function pad(cell: string, width = 0): string {
  return cell.padEnd(width);
}
