import type { ConfiguredRule } from '../model/configured-resource.ts';
import { displayPair, displayPairs, displayValue } from './display-value.ts';
import { indent } from './indent.ts';

/**
 * A rule as pcs lists it: a heading and one line for each of its expressions. With `ids` each line ends with its
 * element's id, as `constraint config --full` has it; `heading` stands in place of `Rule`.
 */
export function ruleLines(
  rule: ConfiguredRule,
  { ids = false, heading = 'Rule' }: { readonly ids?: boolean; readonly heading?: string } = {},
): string[] {
  const line = `${heading}: ${displayPairs(sorted(rule))}`.trimEnd();
  return [withId(line, rule, ids), ...indent(rule.parts.flatMap((part) => expressionLines(part, ids)))];
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

function expressionLines(part: ConfiguredRule, ids: boolean): string[] {
  if (part.element === 'rule') return ruleLines(part, { ids });
  if (part.element !== 'date_expression') return [withId(`Expression: ${ruleSentence(part)}`, part, ids)];
  const specification = part.parts.find(({ element }) => element === 'date_spec');
  if (option(part, 'operation') === 'date_spec' && specification !== undefined) {
    const line = `Date Spec: ${displayPairs(sorted(specification))}`;
    return [withId('Expression:', part, ids), ...indent([withId(line, specification, ids)])];
  }
  const duration = part.parts.find(({ element }) => element === 'duration');
  if (duration === undefined) return [withId(`Expression: ${dateSentence(part)}`, part, ids)];
  return [
    withId(`Expression: ${['date', ...range(part), 'to duration'].join(' ')}`, part, ids),
    ...indent([withId(`Duration: ${displayPairs(sorted(duration))}`, duration, ids)]),
  ];
}

function withId(line: string, { id }: ConfiguredRule, ids: boolean): string {
  return ids ? `${line} (id:${id})` : line;
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
