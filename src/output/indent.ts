/** Lines set in by two blanks, pcs's step. */
export function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
