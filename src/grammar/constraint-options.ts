import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { isScore } from './constraint-score.ts';
import type { Settings } from './settings.ts';

/** What an option may be: one of a list of words, a score, or any text that is not empty. */
export type OptionValues = readonly string[] | 'score' | 'text';

/** The options that a kind of constraint takes, by name. */
export type KnownOptions = Readonly<Record<string, OptionValues>>;

/**
 * Checks options against those that there are. Words of a list are known in any letter case and come out as the
 * list has them.
 */
export function checkOptions(settings: Settings, known: KnownOptions): Result<Settings, Diagnostic> {
  const checked: [string, string][] = [];
  for (const [option, value] of settings) {
    const values = Object.hasOwn(known, option) ? known[option] : undefined;
    if (values === undefined) {
      return failure(diagnose('CONSTRAINT_OPTION_UNKNOWN', { option, allowed: Object.keys(known).sort() }));
    }
    const word = knownValue(value, values);
    if (word === undefined) return failure(valueFault(option, value, values));
    checked.push([option, word]);
  }
  return success(checked);
}

function knownValue(value: string, values: OptionValues): string | undefined {
  if (values === 'text') return value === '' ? undefined : value;
  if (values === 'score') return isScore(value) ? value : undefined;
  return values.find((word) => word.toLowerCase() === value.toLowerCase());
}

function valueFault(option: string, value: string, values: OptionValues): Diagnostic {
  if (values === 'text') return diagnose('CONSTRAINT_OPTION_EMPTY', { option });
  if (values === 'score') return diagnose('SCORE_INVALID', { score: value });
  return diagnose('CONSTRAINT_OPTION_VALUE', { option, value, allowed: values });
}
