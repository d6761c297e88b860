import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocationSubject } from '../../grammar/constraint-resource.ts';
import { isRuleGroup, type RuleExpression } from '../../model/rule-expression.ts';
import { unreachable } from '../../model/unreachable.ts';
import { constraintsNamed } from './duplicates.ts';

/** Location constraints of the same resource with a rule that says the same; the order of its parts does not count. */
export function duplicateRules(
  document: CibDocument,
  subject: LocationSubject,
  expression: RuleExpression,
): Diagnostic[] {
  const wanted = ruleKey(expression);
  return constraintsNamed(document, 'rsc_location')
    .filter((constraint) => isAbout(constraint, subject))
    .filter((constraint) => constraint.children('rule').some((rule) => elementKey(rule) === wanted))
    .map(({ id, line }) => diagnose('CONSTRAINT_DUPLICATE', { constraint: id, line }));
}

/** Whether a location constraint is about this resource or pattern. */
export function isAbout(constraint: CibElement, subject: LocationSubject): boolean {
  return subject.kind === 'resource'
    ? constraint.get('rsc') === subject.resource
    : constraint.get('rsc-pattern') === subject.pattern;
}

function ruleKey(expression: RuleExpression): string {
  // A rule with one expression is the same with `and` and with `or`.
  return isRuleGroup(expression) ? key(expression) : groupKey('and', [key(expression)]);
}

function key(expression: RuleExpression): string {
  switch (expression.kind) {
    case 'all':
    case 'any':
      return groupKey(expression.kind === 'all' ? 'and' : 'or', expression.parts.map(key));
    case 'defined':
    case 'not_defined':
      return leafKey('expression', { attribute: expression.attribute, operation: expression.kind });
    case 'comparison': {
      const { attribute, operation, type, value } = expression;
      return leafKey('expression', { attribute, operation, type: type ?? 'string', value });
    }
    case 'before':
      return leafKey('date_expression', { operation: 'lt', end: expression.date });
    case 'after':
      return leafKey('date_expression', { operation: 'gt', start: expression.date });
    case 'between':
      return leafKey('date_expression', {
        operation: 'in_range',
        start: expression.start,
        end: expression.end,
      });
    case 'for':
      return leafKey('date_expression', {
        operation: 'in_range',
        start: expression.start,
        ...times(expression.duration),
      });
    case 'calendar':
      return leafKey('date_expression', { operation: 'date_spec', ...times(expression.times) });
    default:
      return unreachable(expression);
  }
}

function elementKey(element: CibElement): string {
  if (element.name === 'rule') {
    return groupKey(element.get('boolean-op') ?? 'and', element.children().map(elementKey));
  }
  const own = Object.fromEntries(element.attributes().filter(([name]) => name !== 'id'));
  if (element.name === 'expression' && own['value'] !== undefined) own['type'] ??= 'string';
  const inner = element.children().flatMap((part) => part.attributes().filter(([name]) => name !== 'id'));
  return leafKey(element.name, { ...own, ...times(inner) });
}

function groupKey(operator: string, parts: readonly string[]): string {
  return JSON.stringify([parts.length > 1 ? operator : 'and', ...[...parts].sort()]);
}

function leafKey(element: string, attributes: Readonly<Record<string, string>>): string {
  return JSON.stringify([element, ...Object.entries(attributes).sort(([a], [b]) => (a < b ? -1 : 1))]);
}

function times(units: readonly (readonly [string, string])[]): Record<string, string> {
  return Object.fromEntries(units.map(([unit, value]) => [`unit ${unit}`, value]));
}
