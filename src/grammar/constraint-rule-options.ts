import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { RuleExpression } from '../model/rule-expression.ts';
import { discoveryFault } from './constraint-discovery.ts';
import type { LocationSubject } from './constraint-resource.ts';
import { parseRule } from './constraint-rule.ts';
import { isScore } from './constraint-score.ts';

/** A resource on the nodes that a rule chooses, as typed. */
export interface LocationRuleRequest {
  readonly kind: 'rule';
  readonly subject: LocationSubject;
  readonly rule: RuleRequest;
  readonly constraintId?: string;
  readonly discovery?: string;
}

/** A rule of a location constraint. */
export interface RuleRequest {
  readonly id?: string;
  /** As typed; `master` and `slave` are known too. */
  readonly role?: string;
  readonly score?: string;
  readonly scoreAttribute?: string;
  readonly expression: RuleExpression;
}

/** Reads what stands behind `location RESOURCE rule`. */
export function parseLocationRule(
  subject: LocationSubject,
  words: readonly string[],
): Result<LocationRuleRequest, Diagnostic> {
  const { options, rest } = takeOptions(words, [...ruleOptions, 'constraint-id', 'resource-discovery']);
  const discovery = options.get('resource-discovery');
  const fault = discoveryFault(discovery);
  if (fault !== undefined) return failure(fault);
  const rule = readRule(options, rest);
  if (!rule.ok) return rule;
  return success({
    kind: 'rule',
    subject,
    rule: rule.value,
    ...optional('constraintId', options.get('constraint-id')),
    ...optional('discovery', discovery),
  });
}

/** Reads what stands behind `rule add CONSTRAINT`. */
export function parseRuleRequest(words: readonly string[]): Result<RuleRequest, Diagnostic> {
  const { options, rest } = takeOptions(words, ruleOptions);
  return readRule(options, rest);
}

const ruleOptions = ['id', 'role', 'score', 'score-attribute'];
const ruleRoles = ['Master', 'Promoted', 'Slave', 'Unpromoted'];

/** Options stand in front of the expression; an empty one is as good as none, as in pcs. */
function takeOptions(words: readonly string[], names: readonly string[]) {
  const options = new Map<string, string>();
  let count = 0;
  for (const word of words) {
    const [name = ''] = word.split('=', 1);
    if (!word.includes('=') || !names.includes(name)) break;
    if (word.length > name.length + 1) options.set(name, word.slice(name.length + 1));
    count++;
  }
  return { options, rest: words.slice(count) };
}

function readRule(
  options: ReadonlyMap<string, string>,
  words: readonly string[],
): Result<RuleRequest, Diagnostic> {
  const fault = optionFault(options);
  if (fault !== undefined) return failure(fault);
  const expression = parseRule(words);
  if (!expression.ok) {
    return failure(diagnose('RULE_INVALID', { rule: words.join(' '), ...expression.error }));
  }
  return success({
    expression: expression.value,
    ...optional('id', options.get('id')),
    ...optional('role', options.get('role')),
    ...optional('score', options.get('score')),
    ...optional('scoreAttribute', options.get('score-attribute')),
  });
}

function optionFault(options: ReadonlyMap<string, string>): Diagnostic | undefined {
  const role = options.get('role');
  if (role !== undefined && !ruleRoles.some((known) => known.toLowerCase() === role.toLowerCase())) {
    return diagnose('CONSTRAINT_OPTION_VALUE', { option: 'role', value: role, allowed: ruleRoles });
  }
  const score = options.get('score');
  if (score !== undefined && options.has('score-attribute')) return diagnose('RULE_TWO_SCORES', {});
  return score === undefined || isScore(score) ? undefined : diagnose('SCORE_INVALID', { score });
}
