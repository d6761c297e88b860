/** The expression of a rule as typed: when a constraint with it holds. */
export type RuleExpression =
  | RuleGroup
  | { readonly kind: 'defined' | 'not_defined'; readonly attribute: string }
  | Comparison
  | { readonly kind: 'before' | 'after'; readonly date: string }
  | { readonly kind: 'between'; readonly start: string; readonly end: string }
  | { readonly kind: 'for'; readonly start: string; readonly duration: Times }
  | { readonly kind: 'calendar'; readonly times: Times };

/** Expressions of which all, or any one, must hold. */
export interface RuleGroup {
  readonly kind: 'all' | 'any';
  readonly parts: readonly RuleExpression[];
}

export function isRuleGroup(expression: RuleExpression): expression is RuleGroup {
  return expression.kind === 'all' || expression.kind === 'any';
}

/** A node attribute against a value; without a type Pacemaker compares as text. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly attribute: string;
  readonly operation: (typeof comparisons)[number];
  readonly type?: (typeof comparisonTypes)[number];
  readonly value: string;
}

/** Units of time with their values, as in `hours=9-16 weekdays=1-5`. */
export type Times = readonly (readonly [unit: string, value: string])[];

export const comparisons = ['lt', 'gt', 'lte', 'gte', 'eq', 'ne'] as const;
export const comparisonTypes = ['string', 'integer', 'number', 'version'] as const;

/** Why words are no rule expression. */
export type RuleFault =
  | { readonly fault: 'empty' | 'end' }
  | { readonly fault: 'unexpected'; readonly word: string }
  | { readonly fault: 'expected'; readonly wanted: string; readonly word?: string }
  | { readonly fault: 'no operator'; readonly word: string }
  | { readonly fault: 'value of type'; readonly type: string; readonly value: string }
  | { readonly fault: 'date'; readonly date: string }
  | { readonly fault: 'date order'; readonly start: string; readonly end: string }
  | { readonly fault: 'date comparison'; readonly operation: string }
  | { readonly fault: 'unit'; readonly word: string; readonly within: TimesKeyword }
  | {
      readonly fault: 'value of unit';
      readonly unit: string;
      readonly value: string;
      readonly within: TimesKeyword;
    };

export type TimesKeyword = 'date-spec' | 'duration';
