import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { RuleRequest } from '../../grammar/constraint-rule-options.ts';
import { isRuleGroup, type RuleExpression, type Times } from '../../model/rule-expression.ts';
import { unreachable } from '../../model/unreachable.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';

/** Where ids for new elements come from. */
interface Ids {
  fresh(wanted: string): string;
}

/** The `<rule>` of a location constraint, with ids and attributes as pcs writes them. */
export function newRule(
  document: CibDocument,
  { id: typedId, role, score, scoreAttribute, expression }: RuleRequest,
  owner: string,
  reserved: Set<string>,
): NewElement {
  const ids: Ids = { fresh: (wanted) => freshId(document, wanted, reserved) };
  const id = typedId ?? ids.fresh(`${owner}-rule`);
  reserved.add(id);
  const points: readonly [string, string] =
    scoreAttribute === undefined ? ['score', score ?? 'INFINITY'] : ['score-attribute', scoreAttribute];
  return {
    name: 'rule',
    attributes: [
      ['id', id],
      ...operatorOf(expression),
      ...(role === undefined ? [] : [['role', roleInCib(role, document)] as const]),
      points,
    ],
    children: partsOf(expression).map((part) => newPart(part, id, ids)),
  };
}

function operatorOf({ kind }: RuleExpression): (readonly [string, string])[] {
  if (kind === 'all') return [['boolean-op', 'and']];
  return kind === 'any' ? [['boolean-op', 'or']] : [];
}

function partsOf(expression: RuleExpression): readonly RuleExpression[] {
  return isRuleGroup(expression) ? expression.parts : [expression];
}

function newPart(expression: RuleExpression, rule: string, ids: Ids): NewElement {
  if (isRuleGroup(expression)) {
    const id = ids.fresh(`${rule}-rule`);
    const attributes = [['id', id] as const, ...operatorOf(expression), ['score', '0'] as const];
    return { name: 'rule', attributes, children: expression.parts.map((part) => newPart(part, id, ids)) };
  }
  const id = ids.fresh(`${rule}-expr`);
  switch (expression.kind) {
    case 'defined':
    case 'not_defined':
      return element('expression', [
        ['id', id],
        ['operation', expression.kind],
        ['attribute', expression.attribute],
      ]);
    case 'comparison':
      return element('expression', [
        ['id', id],
        ['operation', expression.operation],
        ['attribute', expression.attribute],
        ...(expression.type === undefined ? [] : [['type', expression.type] as const]),
        ['value', expression.value],
      ]);
    case 'before':
      return dateExpression(id, [
        ['operation', 'lt'],
        ['end', expression.date],
      ]);
    case 'after':
      return dateExpression(id, [
        ['operation', 'gt'],
        ['start', expression.date],
      ]);
    case 'between':
      return dateExpression(id, [
        ['operation', 'in_range'],
        ['start', expression.start],
        ['end', expression.end],
      ]);
    case 'for':
      return dateExpression(
        id,
        [
          ['operation', 'in_range'],
          ['start', expression.start],
        ],
        times('duration', ids.fresh(`${id}-duration`), expression.duration),
      );
    case 'calendar':
      return dateExpression(
        id,
        [['operation', 'date_spec']],
        times('date_spec', ids.fresh(`${id}-datespec`), expression.times),
      );
    default:
      return unreachable(expression);
  }
}

function dateExpression(
  id: string,
  attributes: NewElement['attributes'],
  ...children: readonly NewElement[]
): NewElement {
  return element('date_expression', [['id', id], ...attributes], children);
}

function times(name: 'date_spec' | 'duration', id: string, units: Times): NewElement {
  return element(name, [['id', id], ...units]);
}

function element(
  name: string,
  attributes: NewElement['attributes'],
  children: readonly NewElement[] = [],
): NewElement {
  return { name, attributes, children };
}
