import { readNodeAttributes } from '../cib/read-node-attributes.ts';
import { constraintRoles } from '../grammar/constraint-colocation.ts';
import { orderActions } from '../grammar/constraint-order.ts';
import { lossPolicies } from '../grammar/constraint-ticket.ts';
import type { NameCompletion, WordCompletion } from '../model/command.ts';
import { unreachable } from '../model/unreachable.ts';
import { completionNames } from './completion-names.ts';
import type { State } from './plan.ts';

/** What shell completion offers behind the words `typed`, which are those of one grammar. */
export function completionWords(kind: WordCompletion, typed: readonly string[], state: State): string[] {
  const [first = ''] = typed;
  const names = (of: NameCompletion) => completionNames(of, state);
  switch (kind) {
    case 'status-filter':
      return [...names('resource-or-tag'), ...names('node').map((node) => `node=${node}`)];
    case 'group-member':
      return membersOf(state, first);
    case 'tag-change':
      return tagChange(typed, state);
    case 'placement':
      if (typed.length < 2) return ['prefers', 'avoids', 'rule'];
      return typed[1] === 'rule' ? ['score=', 'score-attribute=', 'role=', ...ruleWords] : names('node');
    case 'location-config':
      if (first === '') return ['resources', 'nodes'];
      return names(first === 'nodes' ? 'node' : 'resource');
    case 'order':
      return pairWords(
        typed,
        { word: 'then', before: orderActions, options: orderOptions },
        names('resource'),
      );
    case 'colocation':
      return pairWords(
        typed,
        { word: 'with', before: constraintRoles, options: colocationOptions },
        names('resource'),
      );
    case 'resource-sets':
      return typed.includes('setoptions') ? constraintOptions : [...names('resource'), ...setWords];
    case 'ticket':
      return ticketWords(typed.slice(1), names('resource'));
    case 'level-selection': {
      const keyword = typed.findLast((word) => word === 'target' || word === 'stonith');
      if (keyword === undefined) return ['target', 'stonith'];
      return keyword === 'target' && typed.at(-1) === 'target'
        ? names('node')
        : ['stonith', ...names('stonith-device')];
    }
    case 'node-attribute':
      return attributeNames(state, first);
    default:
      return unreachable(kind);
  }
}

const ruleWords = ['defined', 'not_defined', '#uname', '#kind', 'date', 'date-spec', 'eq', 'ne', 'and', 'or'];
const orderOptions = [
  'kind=Mandatory',
  'kind=Optional',
  'kind=Serialize',
  'symmetrical=false',
  'require-all=false',
  'id=',
];
const colocationOptions = ['INFINITY', '-INFINITY', 'influence=', 'node-attribute=', 'id='];
const setWords = ['set', 'setoptions', 'sequential=false', 'require-all=false', 'role=', 'action='];
const constraintOptions = ['id=', 'kind=', 'symmetrical=', 'score=', 'ticket=', 'loss-policy='];

interface PairGrammar {
  /** Between the two resources. */
  readonly word: string;
  /** What may stand in front of each. */
  readonly before: readonly string[];
  readonly options: readonly string[];
}

/** `[WORD] RESOURCE then [WORD] RESOURCE [OPTION…]`. */
function pairWords(
  typed: readonly string[],
  { word, before, options }: PairGrammar,
  resources: string[],
): string[] {
  const at = typed.lastIndexOf(word);
  const part = typed.slice(at + 1);
  if (part.length === 0) return [...before, ...resources];
  if (part.length === 1 && before.includes(part[0] ?? '')) return resources;
  return at < 0 ? [word] : [...options];
}

function ticketWords(typed: readonly string[], resources: string[]): string[] {
  if (typed.length === 0) return [...constraintRoles, ...resources];
  if (typed.length === 1 && constraintRoles.includes(typed[0] ?? '')) return resources;
  return [...lossPolicies.map((policy) => `loss-policy=${policy}`), 'id='];
}

function tagChange(typed: readonly string[], state: State): string[] {
  const keyword = typed.findLast((word) => word === 'add' || word === 'remove');
  if (keyword === undefined) return ['add', 'remove'];
  const members = membersOf(state, typed[0] ?? '');
  if (keyword === 'remove') return members;
  const others = completionNames('resource', state).filter((id) => !members.includes(id));
  return ['remove', ...others];
}

/** Of a group its resources, of a tag what has it. */
function membersOf({ document }: State, id: string): string[] {
  const element = document.byId(id);
  return (element?.children(element.name === 'tag' ? 'obj_ref' : 'primitive') ?? []).map(
    (member) => member.id,
  );
}

function attributeNames({ document }: State, node: string): string[] {
  const found = readNodeAttributes(document).find(({ name }) => name === node);
  return (found?.attributes ?? []).flatMap(({ pairs }) => pairs.map(({ name }) => `${name}=`));
}
