import type { ConfiguredRule } from '../model/configured-resource.ts';
import { displayPair, displayPairs, displayValue } from './display-value.ts';
import { indent } from './indent.ts';

/** A rule as pcs lists it: a heading and one line for each of its expressions. */
export function ruleLines(rule: ConfiguredRule): string[] {
  const options = displayPairs(sorted(rule));
  return [`Rule: ${options}`.trimEnd(), ...indent(rule.parts.flatMap(expressionLines))];
}

/** A rule or an expression on one line. */
export function ruleSentence(rule: ConfiguredRule): string {
  switch (rule.element) {
    case 'rule':
      return rule.parts.map(nestedSentence).join(` ${rule.options.get('boolean-op') ?? 'and'} `);
    case 'date_expression':
      return dateSentence(rule);
    case 'rsc_expression':
      return `resource ${['class', 'provider', 'type'].map((name) => option(rule, name)).join(':')}`;
    case 'op_expression':
      return ['op', option(rule, 'name'), interval(rule)].filter((word) => word !== '').join(' ');
    default:
      return attributeSentence(rule);
  }
}

function expressionLines(part: ConfiguredRule): string[] {
  if (part.element === 'rule') return ruleLines(part);
  if (part.element !== 'date_expression') return [`Expression: ${ruleSentence(part)}`];
  const specification = part.parts.find(({ element }) => element === 'date_spec');
  if (option(part, 'operation') === 'date_spec' && specification !== undefined) {
    return ['Expression:', ...indent([`Date Spec: ${displayPairs(sorted(specification))}`])];
  }
  const duration = part.parts.find(({ element }) => element === 'duration');
  if (duration === undefined) return [`Expression: ${dateSentence(part)}`];
  return [
    `Expression: ${['date', ...range(part), 'to duration'].join(' ')}`,
    ...indent([`Duration: ${displayPairs(sorted(duration))}`]),
  ];
}

function nestedSentence(part: ConfiguredRule): string {
  return part.element === 'rule' ? `(${ruleSentence(part)})` : ruleSentence(part);
}

function dateSentence(rule: ConfiguredRule): string {
  const specification = rule.parts.find(({ element }) => element === 'date_spec');
  if (specification !== undefined) return `date-spec ${displayPairs(sorted(specification))}`;
  const duration = rule.parts.find(({ element }) => element === 'duration');
  if (duration !== undefined) {
    return ['date', ...range(rule), 'to duration', displayPairs(sorted(duration))].join(' ');
  }
  const end = rule.options.get('end');
  const limit = option(rule, 'operation') === 'in_range' && end !== undefined ? ['to', end] : [];
  return ['date', ...range(rule), ...limit].join(' ');
}

/** The comparison and the date it begins with; `lt` has only an end. */
function range(rule: ConfiguredRule): string[] {
  const operation = option(rule, 'operation');
  const date = rule.options.get('start') ?? (operation === 'in_range' ? undefined : rule.options.get('end'));
  return date === undefined ? [operation] : [operation, date];
}

function attributeSentence(rule: ConfiguredRule): string {
  const operation = option(rule, 'operation');
  const attribute = option(rule, 'attribute');
  const value = rule.options.get('value');
  if (value === undefined) return `${operation} ${displayValue(attribute)}`;
  const type = rule.options.get('type');
  return [attribute, operation, ...(type === undefined ? [] : [type]), displayValue(value)].join(' ');
}

function interval(rule: ConfiguredRule): string {
  const value = rule.options.get('interval');
  return value === undefined ? '' : displayPair('interval', value);
}

function option(rule: ConfiguredRule, name: string): string {
  return rule.options.get(name) ?? '';
}

function sorted(rule: ConfiguredRule): [string, string][] {
  return [...rule.options].sort(([a], [b]) => (a < b ? -1 : 1));
}
