import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { DefaultsRule } from '../model/defaults-rule.ts';
import type { DefaultsSection } from '../model/defaults-section.ts';
import { isInterval } from '../model/interval.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { RuleExpression } from '../model/rule-expression.ts';
import { parseRule } from './constraint-rule.ts';

/**
 * Reads the rule of a set of defaults: `resource STANDARD:PROVIDER:TYPE`, for operations also `op NAME
 * [interval=TIME]`, and dates, joined by `and`, `or` and parentheses. Node attributes mean nothing here: defaults
 * are looked up before it is known where a resource runs.
 */
export function parseDefaultsRule(
  words: readonly string[],
  section: DefaultsSection,
): Result<DefaultsRule, Diagnostic> {
  const typed = words.join(' ');
  const parsed = parseRule(
    asComparisons(typed.split(/\s+|(?=[()])|(?<=[()])/).filter((word) => word !== '')),
  );
  if (!parsed.ok) return failure(diagnose('RULE_INVALID', { rule: typed, ...parsed.error }));
  const found = fromExpression(parsed.value, section);
  return typeof found === 'string'
    ? failure(diagnose('DEFAULTS_RULE_INVALID', { rule: typed, reason: found }))
    : success(found);
}

/**
 * The rule parser of constraints knows comparisons of attributes; what defaults have beside dates is put to it as
 * such a comparison: `resource A` as `resource eq A`.
 */
function asComparisons(words: readonly string[]): string[] {
  const result: string[] = [];
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? '';
    result.push(word);
    if (word !== 'resource' && word !== 'op') continue;
    const [name = '', option = ''] = words.slice(index + 1);
    if (name === '' || /^(and|or|[()])$/.test(name)) continue;
    const hasInterval = word === 'op' && option.startsWith('interval=');
    result.push('eq', hasInterval ? `${name} ${option}` : name);
    index += hasInterval ? 2 : 1;
  }
  return result;
}

function fromExpression(expression: RuleExpression, section: DefaultsSection): DefaultsRule | string {
  switch (expression.kind) {
    case 'all':
    case 'any': {
      const parts = expression.parts.map((part) => fromExpression(part, section));
      const fault = parts.find((part) => typeof part === 'string');
      if (typeof fault === 'string') return fault;
      return { kind: expression.kind, parts: parts.filter((part) => typeof part !== 'string') };
    }
    case 'comparison':
      if (expression.attribute === 'resource') return resource(expression.value);
      if (expression.attribute === 'op') return operation(expression.value, section);
      return nodeAttributes;
    case 'defined':
    case 'not_defined':
      return nodeAttributes;
    default:
      return expression;
  }
}

const nodeAttributes = 'node attributes cannot be used in a rule of defaults';

function resource(value: string): DefaultsRule | string {
  const parts = value.split(':');
  const [standard = '', provider = '', type = ''] = parts;
  // A standard without providers may be typed with one colon less.
  if (parts.length === 2) return { kind: 'resource', standard, provider: '', type: provider };
  if (parts.length === 3) return { kind: 'resource', standard, provider, type };
  return `'${value}' is not STANDARD:PROVIDER:TYPE, each of which may be empty`;
}

function operation(value: string, section: DefaultsSection): DefaultsRule | string {
  if (section === 'rsc_defaults') return "'op' can only be used in a rule of defaults of operations";
  const [name = '', option] = value.split(' ');
  const interval = option?.slice('interval='.length);
  if (interval !== undefined && !isInterval(interval)) return `'${interval}' is not an interval`;
  return { kind: 'operation', name, ...optional('interval', interval) };
}
