import { describe, expect, test } from 'vitest';
import { parseRule } from '../../src/grammar/constraint-rule.ts';
import { isRuleGroup, type RuleExpression } from '../../src/model/rule-expression.ts';

describe('and, or and parentheses', () => {
  test.each([
    ['defined a', 'a'],
    ['defined a and defined b and defined c', 'all(a b c)'],
    ['defined a or defined b and defined c', 'all(any(a b) c)'],
    ['defined a and defined b or defined c', 'any(all(a b) c)'],
    ['defined a and ( defined b or defined c )', 'all(a any(b c))'],
    ['((defined a)) or (defined b or defined c)', 'any(a b c)'],
  ])('%s', (line, shape) => {
    expect(shapeOf(line)).toBe(shape);
  });
});

describe('what is no expression', () => {
  test.each([
    ['', { fault: 'empty' }],
    ['defined', { fault: 'end' }],
    ['a eq 1 and', { fault: 'end' }],
    ['a eq and', { fault: 'unexpected', word: 'and' }],
    ['( a eq 1', { fault: 'expected', wanted: ')' }],
    ['a eq 1 )', { fault: 'unexpected', word: ')' }],
    ['a is 1', { fault: 'unexpected', word: 'is' }],
    ['a', { fault: 'no operator', word: 'a' }],
    ['a lt integer x', { fault: 'value of type', type: 'integer', value: 'x' }],
    ['date gt 2026-02-30', { fault: 'date', date: '2026-02-30' }],
    ['date eq 2026-01-01', { fault: 'date comparison', operation: 'eq' }],
    [
      'date in_range 2026-01-02 to 2026-01-01',
      { fault: 'date order', start: '2026-01-02', end: '2026-01-01' },
    ],
    ['date-spec hours=24', { fault: 'value of unit', unit: 'hours', value: '24', within: 'date-spec' }],
    ['date-spec days=1', { fault: 'unit', word: 'days=1', within: 'date-spec' }],
  ])('%s', (line, fault) => {
    expect(parseRule(line.split(' ').filter(Boolean))).toEqual({ ok: false, error: fault });
  });
});

test('a type is read where a value follows it, and is a value otherwise', () => {
  expect(parseRule(['a', 'eq', 'integer', '5'])).toMatchObject({ value: { type: 'integer', value: '5' } });
  expect(parseRule(['a', 'eq', 'integer'])).toMatchObject({ value: { value: 'integer' } });
});

function shapeOf(line: string): string {
  const rule = parseRule(line.split(' '));
  if (!rule.ok) throw new Error(JSON.stringify(rule.error));
  return draw(rule.value);
}

function draw(expression: RuleExpression): string {
  if (isRuleGroup(expression)) return `${expression.kind}(${expression.parts.map(draw).join(' ')})`;
  return 'attribute' in expression ? expression.attribute : expression.kind;
}
