import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { roleInCib } from '../../rules/resources/operation-values.ts';

/** A location constraint of the kind that `crm_resource --ban` and `--move` make, and `--clear` takes away. */
export interface MoveConstraint {
  readonly kind: 'ban' | 'prefer';
  readonly resource: string;
  readonly node: string;
  readonly promoted: boolean;
  /** When it ends, as Pacemaker writes dates: `2030-01-31 12:00:00Z`; without it, when it is taken away. */
  readonly end?: string;
}

/** The id that Pacemaker gives it: by this id its tools find it again. */
export function moveConstraintId({ kind, resource, node }: MoveConstraint): string {
  return kind === 'ban' ? `cli-ban-${resource}-on-${node}` : `cli-prefer-${resource}`;
}

/**
 * The edits that put the constraint in the place of what stands in its way: an older one of the same id; for `prefer`
 * also a ban from the same node, as crm_resource does. One that is already so makes no edit.
 */
export function setMoveConstraint(document: CibDocument, constraint: MoveConstraint): CibEdit[] {
  const section = document.configuration.child('constraints');
  const element = newElement(document, constraint);
  const { resource, node } = constraint;
  const old = document.byId(moveConstraintId(constraint));
  const ban = document.byId(`cli-ban-${resource}-on-${node}`);
  const inTheWay = constraint.kind === 'prefer' && ban !== undefined ? [ban] : [];
  if (old !== undefined && isSame(old, element)) return inTheWay.map(remove);
  const gone = [...inTheWay, ...(old === undefined ? [] : [old])].map(remove);
  if (section === undefined) {
    const made: NewElement = { name: 'constraints', attributes: [], children: [element] };
    return [{ edit: 'insert', parent: document.configuration, element: made }];
  }
  return [...gone, { edit: 'insert', parent: section, element }];
}

function remove(element: CibElement): CibEdit {
  return { edit: 'remove', element };
}

/** Only a constraint without an end can be the same: every run with a lifetime has another end. */
function isSame(old: CibElement, { attributes, children }: NewElement): boolean {
  return children.length === 0 && attributes.every(([name, value]) => old.get(name) === value);
}

function newElement(document: CibDocument, constraint: MoveConstraint): NewElement {
  const { kind, resource, node, promoted, end } = constraint;
  const id = moveConstraintId(constraint);
  const score = kind === 'ban' ? '-INFINITY' : 'INFINITY';
  const head = [
    ['id', id],
    ['rsc', resource],
    ['role', promoted ? roleInCib('Promoted', document) : 'Started'],
  ] as const;
  if (end === undefined) {
    return { name: 'rsc_location', attributes: [...head, ['node', node], ['score', score]], children: [] };
  }
  return { name: 'rsc_location', attributes: head, children: [ruleUntil(constraint, id, score, end)] };
}

/** With ids as crm_resource makes them, which differ between the two kinds. */
function ruleUntil(
  { kind, resource, node }: MoveConstraint,
  id: string,
  score: string,
  end: string,
): NewElement {
  const ids =
    kind === 'ban'
      ? { rule: `${id}-rule`, node: `${id}-expr`, date: `${id}-lifetime` }
      : {
          rule: `cli-prefer-rule-${resource}`,
          node: `cli-prefer-expr-${resource}`,
          date: `cli-prefer-lifetime-end-${resource}`,
        };
  const onNode = { attribute: '#uname', operation: 'eq', value: node, type: 'string' };
  return {
    name: 'rule',
    attributes: [
      ['id', ids.rule],
      ['score', score],
      ['boolean-op', 'and'],
    ],
    children: [
      { name: 'expression', attributes: [['id', ids.node], ...Object.entries(onNode)], children: [] },
      {
        name: 'date_expression',
        attributes: [
          ['id', ids.date],
          ['operation', 'lt'],
          ['end', end],
        ],
        children: [],
      },
    ],
  };
}
