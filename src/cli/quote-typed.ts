/** The command line as a user would type it into a shell: for hints such as "the same command continues". */
export function quoteTyped(argv: readonly string[]): string {
  return ['pacer', ...argv.map(quoteWord)].join(' ');
}

function quoteWord(word: string): string {
  return /^[A-Za-z0-9_@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
