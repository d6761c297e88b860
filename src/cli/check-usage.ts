import { catalogue } from '../diagnostics/catalogue/index.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { OptionName } from '../model/options.ts';
import { type OptionEntry, optionEntries, optionOfFlag, optionTable } from './option-table.ts';
import type { ParsedArguments } from './parse-arguments.ts';
import { unknownOption } from './unknown-option.ts';

/**
 * The first thing that is wrong with the options given, in the order in which pcs finds it: options that nobody
 * knows, options of other commands, options given twice, values, options that exclude each other.
 */
export function checkUsage(
  argv: readonly string[],
  parsed: ParsedArguments,
  supported: readonly OptionName[],
): Diagnostic | undefined {
  return (
    unknownAmong(parsed.loose) ??
    valueForFlag(argv) ??
    unsupportedOptions(parsed.given, supported) ??
    repeatedOption(parsed.given) ??
    unusableValue(parsed.given, supported) ??
    excludingOptions(parsed.given) ??
    idleOption(parsed.given, supported)
  );
}

type Given = ParsedArguments['given'];

function unknownAmong(loose: readonly string[]): Diagnostic | undefined {
  const word = loose.find((text) => /^-./s.test(text) && !isNegativeNumber(text));
  if (word === undefined) return undefined;
  return unknownOption(word.replace(/=.*/s, ''));
}

/** A score or a number, not an option: what pcs lets through without `--` in front. */
function isNegativeNumber(word: string): boolean {
  return /^-([0-9]+(\.[0-9]+)?|inf|infinity)$/i.test(word);
}

/** `--force=1`: yargs would read it as `--force` not given. */
function valueForFlag(argv: readonly string[]): Diagnostic | undefined {
  const end = argv.indexOf('--');
  for (const argument of end < 0 ? argv : argv.slice(0, end)) {
    const flag = argument.replace(/=.*/s, '');
    const name = flag === argument ? undefined : optionOfFlag.get(flag);
    if (name !== undefined && optionTable[name].argument === undefined) {
      return diagnose('OPTION_WITH_VALUE', { option: flag });
    }
  }
  return undefined;
}

function unsupportedOptions(given: Given, supported: readonly OptionName[]): Diagnostic | undefined {
  const options = [...given.keys()]
    .filter((name) => !supported.includes(name))
    .map((name) => optionTable[name].flags[0])
    .sort();
  return options.length === 0 ? undefined : diagnose('OPTION_NOT_SUPPORTED', { options });
}

function repeatedOption(given: Given): Diagnostic | undefined {
  const twice = optionEntries.find(
    ([name, { argument, repeatable }]) =>
      argument !== undefined && repeatable === undefined && (given.get(name)?.length ?? 0) > 1,
  );
  return twice === undefined ? undefined : diagnose('OPTION_TWICE', { option: twice[1].flags[0] });
}

function unusableValue(given: Given, supported: readonly OptionName[]): Diagnostic | undefined {
  for (const [name, values] of given) {
    const { flags, argument } = optionTable[name];
    const option = flags[0];
    const choices = choicesOf(name, supported);
    for (const value of argument === undefined ? [] : values) {
      if (isMissing(value, optionTable[name])) return diagnose('OPTION_WITHOUT_VALUE', { option });
      if (choices !== undefined && !choices.includes(value)) {
        return diagnose('OPTION_VALUE_UNKNOWN', { option, value, choices });
      }
      const code = name === 'allow' ? unknownCode(value) : undefined;
      if (code !== undefined) return diagnose('ALLOW_CODE_UNKNOWN', { code });
      if (name === 'wait' && !/^[0-9]*$/.test(value)) return diagnose('WAIT_NOT_SECONDS', { value });
    }
  }
  return undefined;
}

/** What a change did is no list of commands that make the same. */
function choicesOf(name: OptionName, supported: readonly OptionName[]): readonly string[] | undefined {
  const { choices } = optionTable[name];
  const isChange = name === 'outputFormat' && supported.includes('dryRun');
  return isChange ? choices?.filter((choice) => choice !== 'cmd') : choices;
}

/** `-H ,` too: a list of nothing must not come to mean this machine. */
function isMissing(value: string, { valueOptional, repeatable }: OptionEntry): boolean {
  const separators = repeatable === 'comma-separated' ? /[\s,]/g : /(?!)/;
  return valueOptional !== true && value.replace(separators, '') === '';
}

/** A mistyped code would allow nothing, and leave the error that it was meant for unexplained. */
function unknownCode(value: string): string | undefined {
  return value
    .split(',')
    .map((code) => code.trim())
    .find((code) => code !== '' && !Object.hasOwn(catalogue, code));
}

function excludingOptions(given: Given): Diagnostic | undefined {
  if (!given.has('file')) return undefined;
  const other = (['wait', 'host'] as const).find((name) => given.has(name));
  if (other === undefined) return undefined;
  return diagnose('OPTIONS_EXCLUDE', { option: '-f', other: optionTable[other].flags[0] });
}

/** An option that would be read and then change nothing, because the one it belongs to is missing. */
function idleOption(given: Given, supported: readonly OptionName[]): Diagnostic | undefined {
  for (const name of given.keys()) {
    const { flags, needs, needsOnFile } = optionTable[name];
    const needed = [needs ?? [], given.has('file') ? (needsOnFile ?? []) : []].find(
      (others) =>
        others.some((other) => supported.includes(other)) && !others.some((other) => given.has(other)),
    );
    if (needed === undefined) continue;
    const others = needed
      .filter((other) => supported.includes(other))
      .map((other) => optionTable[other].flags[0]);
    return diagnose('OPTION_ALONE', { option: flags[0], others });
  }
  return undefined;
}
