import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { optional } from '../../model/optional.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { Removal } from '../resource/removal.ts';
import { referencesLeftBehind } from './references-left-behind.ts';

/** What `constraint delete` comes to: all of the constraints and rules, or nothing where one of them is unknown. */
export function decideConstraintDelete(state: State, ids: readonly string[]): Decision {
  const found = [...new Set(ids)].map((id) => findConstraint(state.document, id) ?? id);
  const unknown = found.filter((one) => typeof one === 'string');
  if (unknown.length > 0) {
    return { diagnostics: unknown.map((id) => unknownConstraint(state.document, id)), edits: [] };
  }
  return removeWhole(
    state,
    found.filter((one) => typeof one !== 'string'),
  );
}

/** What `location remove` comes to. */
export function decideLocationRemove(state: State, id: string): Decision {
  const element = state.document.byId(id);
  if (element !== undefined && isConstraint(element) && element.name === 'rsc_location') {
    return removeWhole(state, [element]);
  }
  const is = element !== undefined && isConstraint(element) ? described[element.name] : undefined;
  return {
    diagnostics: [diagnose('LOCATION_UNKNOWN', { constraint: id, ...optional('is', is) })],
    edits: [],
  };
}

/** What `rule remove` comes to: with its last rule a constraint goes too. */
export function decideRuleRemove(state: State, id: string): Decision {
  const rule = state.document.byId(id);
  if (rule === undefined || !isRule(rule)) {
    return { diagnostics: [diagnose('CONSTRAINT_RULE_UNKNOWN', { rule: id })], edits: [] };
  }
  const decision = removeWhole(state, [rule]);
  const constraint = rule.parent;
  if (constraint === undefined || constraint.children('rule').length > 1) return decision;
  const note = diagnose('CONSTRAINT_DELETED', { constraint: constraint.id, line: constraint.line });
  return { ...decision, diagnostics: [...decision.diagnostics, note] };
}

const described: Readonly<Record<string, string>> = {
  rsc_order: 'constraint of order',
  rsc_colocation: 'colocation constraint',
  rsc_ticket: 'ticket constraint',
};

function findConstraint(document: CibDocument, id: string): CibElement | undefined {
  const element = document.byId(id);
  return element !== undefined && (isConstraint(element) || isRule(element)) ? element : undefined;
}

function isConstraint({ parent }: CibElement): boolean {
  return parent?.name === 'constraints' && parent.parent?.name === 'configuration';
}

/** A rule inside another rule is a part of its expression and no rule of its own. */
function isRule({ name, parent }: CibElement): boolean {
  return name === 'rule' && parent?.name === 'rsc_location';
}

function removeWhole({ document }: State, elements: readonly CibElement[]): Decision {
  const removal = new Removal();
  for (const element of elements) removal.take(element);
  for (const { parent } of elements) {
    const rules = parent?.name === 'rsc_location' ? parent.children('rule') : [];
    if (parent !== undefined && rules.length > 0 && rules.every((rule) => removal.has(rule))) {
      removal.take(parent);
    }
  }
  const diagnostics = referencesLeftBehind(document, removal.outermost());
  return { diagnostics, edits: diagnostics.some(stops) ? [] : removal.edits() };
}

function unknownConstraint(document: CibDocument, id: string): Diagnostic {
  let within = document.byId(id);
  while (within !== undefined && !isConstraint(within)) within = within.parent;
  return diagnose('CONSTRAINT_UNKNOWN', { constraint: id, ...optional('within', within?.id) });
}
