import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { LocationRuleRequest, RuleRequest } from '../../grammar/constraint-rule-options.ts';
import { constraintResources } from '../../rules/constraint/constraint-resources.ts';
import { duplicateRules } from '../../rules/constraint/duplicate-rules.ts';
import { newConstraintId } from '../../rules/constraint/new-constraint-id.ts';
import { ruleValues } from '../../rules/constraint/rule-values.ts';
import { knownRole, presentRole } from '../../rules/resources/operation-values.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendConstraints } from './append-constraint.ts';
import { subjectAttribute, subjectName } from './location-subject.ts';
import { newRule } from './new-rule.ts';

/** What `location … rule` comes to: a new constraint with one rule. */
export function decideLocationRule(state: State, request: LocationRuleRequest): Decision {
  const { subject, rule, constraintId } = request;
  const diagnostics = [
    ...(subject.kind === 'resource' ? constraintResources(state, [subject.resource]) : []),
    ...newConstraintId(state, constraintId),
    ...ruleFindings(state, rule),
    ...duplicateRules(state.document, subject, rule.expression),
  ];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  return { diagnostics, edits: appendConstraints(state.document, [newConstraint(state, request)]) };
}

/** What is wrong with a rule whatever constraint it is in. */
export function ruleFindings(state: State, { id, role, expression }: RuleRequest): Diagnostic[] {
  return [
    ...newConstraintId(state, id, 'rule'),
    ...renamedRole(role),
    ...ruleValues(state.cluster, expression),
  ];
}

/** The warning about a role under its old name. */
export function renamedRole(typed: string | undefined): Diagnostic[] {
  const role = typed === undefined ? undefined : knownRole(typed);
  if (typed === undefined || role === undefined || presentRole(role) === role) return [];
  return [diagnose('ROLE_RENAMED', { role: typed, use: presentRole(role) })];
}

function newConstraint({ document }: State, request: LocationRuleRequest): NewElement {
  const { subject, rule, constraintId, discovery } = request;
  const reserved = new Set([constraintId, rule.id].filter((id) => id !== undefined));
  const id = constraintId ?? freshId(document, `location-${subjectName(subject)}`, reserved);
  return {
    name: 'rsc_location',
    attributes: [
      ['id', id],
      subjectAttribute(subject),
      ...(discovery === undefined ? [] : [['resource-discovery', discovery] as const]),
    ],
    children: [newRule(document, rule, id, reserved)],
  };
}
