import type { ConfiguredConstraint, ConfiguredResourceSet } from '../model/configured-constraint.ts';
import type { ConfiguredRule } from '../model/configured-resource.ts';
import { isExpired } from '../model/rule-expiry.ts';
import { unreachable } from '../model/unreachable.ts';
import { ruleJson } from './attribute-set-json.ts';

/** Constraints under the keys that pcs has since 0.11.6: one list for each kind, and one for each with sets. */
export function constraintConfigJson(constraints: readonly ConfiguredConstraint[], now: number): object {
  const list = (kind: ConfiguredConstraint['kind'], ofSets: boolean) =>
    constraints
      .filter((constraint) => constraint.kind === kind && constraint.sets.length > 0 === ofSets)
      .map((constraint) => ({
        ...(ofSets ? setsJson(constraint) : resourcesJson(constraint)),
        attributes: attributesJson(constraint, now),
      }));
  return {
    location: list('location', false),
    location_set: list('location', true),
    colocation: list('colocation', false),
    colocation_set: list('colocation', true),
    order: list('order', false),
    order_set: list('order', true),
    ticket: list('ticket', false),
    ticket_set: list('ticket', true),
  };
}

/** What a constraint without sets is about. */
function resourcesJson({ kind, options }: ConfiguredConstraint): object {
  const value = (name: string) => options.get(name) ?? null;
  switch (kind) {
    case 'location':
      return {
        resource_id: value('rsc'),
        resource_pattern: value('rsc-pattern'),
        role: value('role'),
      };
    case 'colocation':
      return {
        resource_id: value('rsc'),
        with_resource_id: value('with-rsc'),
        node_attribute: value('node-attribute'),
        resource_role: value('rsc-role'),
        resource_instance: value('rsc-instance'),
        with_resource_role: value('with-rsc-role'),
        with_resource_instance: value('with-rsc-instance'),
      };
    case 'order':
      return {
        first_resource_id: value('first'),
        then_resource_id: value('then'),
        first_action: value('first-action'),
        then_action: value('then-action'),
        first_resource_instance: value('first-instance'),
        then_resource_instance: value('then-instance'),
      };
    case 'ticket':
      return { resource_id: value('rsc'), role: value('rsc-role') };
    default:
      return unreachable(kind);
  }
}

function setsJson({ sets }: ConfiguredConstraint): object {
  return { resource_sets: sets.map(setJson) };
}

function setJson({ id, options, resources }: ConfiguredResourceSet): object {
  return {
    set_id: id,
    sequential: flag(options.get('sequential')),
    require_all: flag(options.get('require-all')),
    ordering: options.get('ordering') ?? null,
    action: options.get('action') ?? null,
    role: options.get('role') ?? null,
    score: options.get('score') ?? null,
    kind: options.get('kind') ?? null,
    resources_ids: resources,
  };
}

function attributesJson(constraint: ConfiguredConstraint, now: number): object {
  const { kind, id, options } = constraint;
  const value = (name: string) => options.get(name) ?? null;
  const rules = (parts: readonly ConfiguredRule[]) => parts.map((rule) => ruleWithEffect(rule, now));
  switch (kind) {
    case 'location':
      return {
        constraint_id: id,
        score: value('score'),
        node: value('node'),
        rules: rules(constraint.rules),
        lifetime: rules(constraint.lifetime),
        resource_discovery: value('resource-discovery'),
      };
    case 'colocation':
      return {
        constraint_id: id,
        score: value('score'),
        influence: value('influence'),
        lifetime: rules(constraint.lifetime),
      };
    case 'order':
      return {
        constraint_id: id,
        symmetrical: flag(options.get('symmetrical')),
        require_all: flag(options.get('require-all')),
        score: value('score'),
        kind: value('kind'),
      };
    case 'ticket':
      return { constraint_id: id, ticket: value('ticket'), loss_policy: value('loss-policy') };
    default:
      return unreachable(kind);
  }
}

function ruleWithEffect(rule: ConfiguredRule, now: number): object {
  return isExpired(rule, now) ? { ...ruleJson(rule), in_effect: 'EXPIRED' } : ruleJson(rule);
}

/** Null where it is not set; anything but a yes is no, as Pacemaker has it. */
function flag(value: string | undefined): boolean | null {
  return value === undefined ? null : /^(true|on|yes|y|1)$/i.test(value);
}
