import type { CibDocument } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { DefaultsRule } from '../../model/defaults-rule.ts';
import type { Times } from '../../model/rule-expression.ts';
import { unreachable } from '../../model/unreachable.ts';

/** The `<rule>` of a set of defaults, with ids as pcs makes them: the set's, and `-rule` for each level. */
export function newDefaultsRule(
  document: CibDocument,
  setId: string,
  rule: DefaultsRule,
  reserved: Set<string>,
): NewElement {
  // One expression alone needs a rule around it all the same.
  const whole: Compound = rule.kind === 'all' || rule.kind === 'any' ? rule : { kind: 'all', parts: [rule] };
  return ruleElement({ document, reserved }, setId, whole, 'INFINITY');
}

type Compound = Extract<DefaultsRule, { kind: 'all' | 'any' }>;

interface Ids {
  readonly document: CibDocument;
  readonly reserved: Set<string>;
}

function ruleElement(ids: Ids, parent: string, { kind, parts }: Compound, score: string): NewElement {
  const id = fresh(ids, `${parent}-rule`);
  return {
    name: 'rule',
    attributes: [
      ['id', id],
      ['boolean-op', kind === 'all' ? 'and' : 'or'],
      ['score', score],
    ],
    children: parts.map((part) => partElement(ids, id, part)),
  };
}

function partElement(ids: Ids, parent: string, part: DefaultsRule): NewElement {
  switch (part.kind) {
    case 'all':
    case 'any':
      return ruleElement(ids, parent, part, '0');
    case 'resource': {
      const names = [part.standard, part.provider, part.type].filter((name) => name !== '');
      const given = [
        ['class', part.standard],
        ['provider', part.provider],
        ['type', part.type],
      ] as const;
      return leaf('rsc_expression', fresh(ids, `${parent}-rsc-${names.join('-')}`), given);
    }
    case 'operation':
      return leaf('op_expression', fresh(ids, `${parent}-op-${part.name}`), [
        ['name', part.name],
        ['interval', part.interval ?? ''],
      ]);
    case 'before':
      return date(ids, parent, [
        ['operation', 'lt'],
        ['end', part.date],
      ]);
    case 'after':
      return date(ids, parent, [
        ['operation', 'gt'],
        ['start', part.date],
      ]);
    case 'between':
      return date(ids, parent, [
        ['operation', 'in_range'],
        ['start', part.start],
        ['end', part.end],
      ]);
    case 'for':
      return date(
        ids,
        parent,
        [
          ['operation', 'in_range'],
          ['start', part.start],
        ],
        ['duration', part.duration],
      );
    case 'calendar':
      return date(ids, parent, [['operation', 'date_spec']], ['date_spec', part.times]);
    default:
      return unreachable(part);
  }
}

type Attributes = readonly (readonly [string, string])[];

function date(
  ids: Ids,
  parent: string,
  attributes: Attributes,
  times?: readonly [string, Times],
): NewElement {
  const id = fresh(ids, `${parent}-expr`);
  const element = leaf('date_expression', id, attributes);
  if (times === undefined) return element;
  const [name, units] = times;
  return { ...element, children: [leaf(name, fresh(ids, `${id}-${name.replace('_', '')}`), units)] };
}

function leaf(name: string, id: string, attributes: Attributes): NewElement {
  return { name, attributes: [['id', id], ...attributes.filter(([, value]) => value !== '')], children: [] };
}

function fresh({ document, reserved }: Ids, wanted: string): string {
  return freshId(document, wanted, reserved);
}
