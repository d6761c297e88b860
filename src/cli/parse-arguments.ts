import { Parser } from 'yargs/helpers';
import type { OptionName } from '../model/options.ts';
import { type OptionEntry, optionEntries } from './option-table.ts';

/** What yargs made of the arguments, before pacer's own checks. */
export interface ParsedArguments {
  /** Everything that is no known option, in order; options that nobody knows are among it. */
  readonly loose: readonly string[];
  /** Everything behind `--`. */
  readonly literal: readonly string[];
  /** The options given, with their values in order; `''` is a value left out, `'true'` that of a bare option. */
  readonly given: ReadonlyMap<OptionName, readonly string[]>;
}

/**
 * Parses the arguments behind the command's words. yargs gets the options of every command, because what is known
 * elsewhere is a different mistake from what is known nowhere. Of yargs this takes the parser alone: help,
 * version and errors are pacer's, and what yargs builds for them would cost every command 3 ms.
 */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const parsed: Readonly<Record<string, unknown>> = Parser([...argv], yargsOptions(argv));
  const given = new Map<OptionName, readonly string[]>();
  for (const [name, { flags }] of optionEntries) {
    const value = parsed[withoutDashes(flags[0])];
    if (value !== undefined) given.set(name, [value].flat().map(String));
  }
  return { loose: texts(parsed['_']), literal: texts(parsed['--']), given };
}

/**
 * Keeps yargs from reading cluster syntax as its own: `-INFINITY` stays a word, `1e3` and `0x10` stay text,
 * `--node.attr` stays one name. `duplicate-arguments-array` stays on: without it a repeated option would
 * silently lose all values but the last.
 */
const parserConfiguration = {
  'parse-numbers': false,
  'parse-positional-numbers': false,
  'dot-notation': false,
  'camel-case-expansion': false,
  'boolean-negation': false,
  'greedy-arrays': false,
  'unknown-options-as-args': true,
  'populate--': true,
};

/** Only the options that occur: the others cannot matter, and yargs' time grows with their number. */
function yargsOptions(argv: readonly string[]) {
  const typed = new Set(argv.map((word) => word.replace(/=.*/s, '')));
  const entries = optionEntries
    .map(([, entry]) => entry)
    .filter(({ flags }) => flags.some((flag) => typed.has(flag)));
  const names = (list: readonly OptionEntry[]) => list.map(({ flags }) => withoutDashes(flags[0]));
  return {
    boolean: names(entries.filter(({ argument }) => argument === undefined)),
    string: names(entries.filter(({ argument }) => argument !== undefined)),
    alias: Object.fromEntries(
      entries.map(({ flags }) => [withoutDashes(flags[0]), flags.slice(1).map(withoutDashes)]),
    ),
    configuration: parserConfiguration,
  };
}

function withoutDashes(flag: string): string {
  return flag.replace(/^-+/, '');
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
