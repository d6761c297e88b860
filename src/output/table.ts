import { printable } from '../diagnostics/printable.ts';

/**
 * Rows under headings, columns aligned by two blanks at least, control characters escaped. A few lines of our own: table packages draw boxes,
 * wrap and measure wide characters, none of which is wanted in output that goes through grep and awk.
 */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const all = [headings, ...rows].map((row) => row.map(printable));
  const widths = headings.map((_, column) =>
    all.reduce((width, row) => Math.max(width, (row[column] ?? '').length), 0),
  );
  return all.map((row) => `${line(row, widths)}\n`).join('');
}

function line(row: readonly string[], widths: readonly number[]): string {
  return row
    .map((cell, column) => cell.padEnd(widths[column] ?? 0))
    .join('  ')
    .trimEnd();
}
