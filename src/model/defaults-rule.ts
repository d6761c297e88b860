import type { RuleExpression } from './rule-expression.ts';

/** What a set of defaults applies to: the expression of its rule. */
export type DefaultsRule =
  | { readonly kind: 'all' | 'any'; readonly parts: readonly DefaultsRule[] }
  | {
      readonly kind: 'resource';
      readonly standard: string;
      readonly provider: string;
      readonly type: string;
    }
  | { readonly kind: 'operation'; readonly name: string; readonly interval?: string }
  | Extract<RuleExpression, { kind: 'before' | 'after' | 'between' | 'for' | 'calendar' }>;
