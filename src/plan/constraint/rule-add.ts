import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { RuleRequest } from '../../grammar/constraint-rule-options.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { ruleFindings } from './location-rule.ts';
import { newRule } from './new-rule.ts';

/** What `rule add` comes to: one more rule in a location constraint that has rules. */
export function decideRuleAdd(state: State, constraint: string, rule: RuleRequest): Decision {
  const element = state.document.byId(constraint);
  if (element?.name !== 'rsc_location') {
    return { diagnostics: [diagnose('RULE_OF_NO_LOCATION', { constraint })], edits: [] };
  }
  const node = element.get('node');
  if (node !== undefined) {
    const facts = { constraint, node, line: element.line };
    return { diagnostics: [diagnose('RULE_BESIDE_NODE', facts)], edits: [] };
  }
  const diagnostics = ruleFindings(state, rule);
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const reserved = new Set(rule.id === undefined ? [] : [rule.id]);
  const insert = {
    edit: 'insert',
    parent: element,
    element: newRule(state.document, rule, constraint, reserved),
  } as const;
  return { diagnostics, edits: [insert] };
}
