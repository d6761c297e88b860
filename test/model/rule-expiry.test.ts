import { expect, test } from 'vitest';
import { readConstraints } from '../../src/cib/read-constraints.ts';
import { isExpired } from '../../src/model/rule-expiry.ts';
import { cib } from '../support/cluster-builder.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const past = '<date_expression id="p" operation="lt" end="2026-11-20"/>';
const attribute = '<expression id="a" attribute="a" operation="defined"/>';

test.each([
  ['a date that has passed', past, true],
  ['a date to come', '<date_expression id="p" operation="lt" end="2026-11-21"/>', false],
  ['a date to begin with', '<date_expression id="p" operation="gt" start="2020-01-01"/>', false],
  [
    'a range that is over',
    '<date_expression id="p" operation="in_range" start="2020-01-01" end="2021-01-01"/>',
    true,
  ],
  [
    'a duration that is over',
    '<date_expression id="p" operation="in_range" start="2026-11-06"><duration id="d" weeks="2"/></date_expression>',
    true,
  ],
  [
    'a duration that is not',
    '<date_expression id="p" operation="in_range" start="2026-11-06"><duration id="d" weeks="2" hours="13"/></date_expression>',
    false,
  ],
  [
    'a past year',
    '<date_expression id="p" operation="date_spec"><date_spec id="d" years="2020-2025"/></date_expression>',
    true,
  ],
  [
    'hours that come again',
    '<date_expression id="p" operation="date_spec"><date_spec id="d" hours="9-16"/></date_expression>',
    false,
  ],
  ['a past date and something else', past + attribute, true],
])('%s', (_what, parts, expired) => {
  expect(expiredWith(parts, 'and')).toBe(expired);
});

test('a past date or something else may hold yet', () => {
  expect(expiredWith(past + attribute, 'or')).toBe(false);
});

function expiredWith(parts: string, operator: string): boolean {
  const rule = `<rule id="r" boolean-op="${operator}" score="1">${parts}</rule>`;
  const text = cib().primitive('A').raw('constraints', `<rsc_location id="l" rsc="A">${rule}</rsc_location>`);
  const found = readConstraints(text.document())[0]?.rules[0];
  if (found === undefined) throw new Error('the rule was not read');
  return isExpired(found, now);
}
