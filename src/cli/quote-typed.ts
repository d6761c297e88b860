import { shellQuote } from '../model/shell-quote.ts';

/** The command line as a user would type it into a shell: for hints such as "the same command continues". */
export function quoteTyped(argv: readonly string[]): string {
  return ['pacer', ...argv.map(shellQuote)].join(' ');
}
