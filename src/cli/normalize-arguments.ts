import { optionOfFlag, optionTable } from './option-table.ts';

/**
 * Spells the arguments in the one way that the router and yargs read alike: `-fFILE` becomes `-f FILE` (as getopt
 * reads it), and an option with an optional value always has its `=` (yargs would take the next word for the value).
 * `-f=FILE` is FILE too; getopt would make a file named `=FILE` of it.
 */
export function normalizeArguments(argv: readonly string[]): string[] {
  const end = argv.indexOf('--');
  const options = end < 0 ? argv : argv.slice(0, end);
  return [...options.flatMap(normalizeArgument), ...(end < 0 ? [] : argv.slice(end))];
}

function normalizeArgument(argument: string): string[] {
  if (argument.startsWith('--')) {
    const name = optionOfFlag.get(argument);
    return [name !== undefined && optionTable[name].valueOptional === true ? `${argument}=` : argument];
  }
  const short = argument.slice(0, 2);
  const name = argument.length > 2 ? optionOfFlag.get(short) : undefined;
  if (name === undefined || optionTable[name].argument === undefined) return [argument];
  return [short, argument.slice(2).replace(/^=/, '')];
}
