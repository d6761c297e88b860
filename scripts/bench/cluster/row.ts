/** One line of a table: what, a figure of pacer's, one of pcs's, and their ratio. */
export function row(what: string, pacer: string, pcs: string, ratio?: number | string): void {
  const last = typeof ratio === 'number' ? ratio.toFixed(2) : (ratio ?? '');
  const columns = [what.padEnd(40), pacer.padStart(8), pcs.padStart(14), last.padStart(12)];
  console.log(columns.join('  ').trimEnd());
}
