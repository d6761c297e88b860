import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { DefaultsRule } from '../model/defaults-rule.ts';
import type { DefaultsSection } from '../model/defaults-section.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { parseDefaultsRule } from './defaults-rule.ts';
import { parseSettings, type Settings } from './settings.ts';
import { splitAtKeywords, wordsOf } from './word-groups.ts';

/** `defaults set create` as typed. */
export interface CreateDefaultsRequest {
  readonly section: DefaultsSection;
  /** `id`, `score`, and whatever else was typed. */
  readonly options: Settings;
  readonly meta: Settings;
  readonly rule?: DefaultsRule;
}

/** `defaults update` and `defaults set update` as typed; an empty value takes an option away. */
export interface UpdateDefaultsRequest {
  readonly section: DefaultsSection;
  /** The set; where it is not named there must be one at most. */
  readonly set?: string;
  readonly meta: Settings;
}

/** Reads `[id=ID] [score=SCORE] [meta NAME=VALUE…] [rule EXPRESSION]`. */
export function parseCreateDefaults(
  words: readonly string[],
  section: DefaultsSection,
): Result<CreateDefaultsRequest, Diagnostic> {
  const groups = splitAtKeywords(words, ['meta', 'rule']);
  const options = parseSettings(wordsOf(groups, ''));
  if (!options.ok) return options;
  const meta = parseSettings(wordsOf(groups, 'meta'));
  if (!meta.ok) return meta;
  const ruleWords = wordsOf(groups, 'rule');
  if (ruleWords.length === 0) return success({ section, options: options.value, meta: meta.value });
  const rule = parseDefaultsRule(ruleWords, section);
  if (!rule.ok) return rule;
  return success({ section, options: options.value, meta: meta.value, ...optional('rule', rule.value) });
}

/** Reads `SET_ID [meta NAME=VALUE…]`. */
export function parseUpdateDefaultsSet(
  words: readonly string[],
  section: DefaultsSection,
): Result<UpdateDefaultsRequest, Diagnostic> {
  const [set, ...rest] = words;
  const groups = splitAtKeywords(rest, ['meta']);
  const [extra] = wordsOf(groups, '');
  if (set === undefined || extra !== undefined) {
    const what = 'the id of a set, and behind it meta NAME=VALUE…';
    return failure(diagnose('WORDS_MISSING', { what }));
  }
  const meta = parseSettings(wordsOf(groups, 'meta'));
  return meta.ok ? success({ section, set, meta: meta.value }) : meta;
}
