import type { ConfiguredConstraint } from '../model/configured-constraint.ts';
import type { ConfiguredRule } from '../model/configured-resource.ts';
import type { ReplayCommand } from './replay-command.ts';
import { pairs, type ReplayedConstraint, unspoken } from './replayed-constraint.ts';
import { ruleWords } from './rule-words.ts';

/** `location add` for a constraint with a node; `location … rule`, and `rule add` for every further rule, otherwise. */
export function replayLocation(constraint: ConfiguredConstraint): ReplayedConstraint {
  const { options, sets, rules } = constraint;
  if (sets.length > 0) return { omitted: 'resource set' };
  const isPlain = options.has('node');
  const unknown = unspoken(options, [
    'rsc',
    'rsc-pattern',
    'resource-discovery',
    ...(isPlain ? ['node', 'score'] : []),
  ]);
  if (unknown !== undefined) return unknown;
  if (isPlain && rules.length > 0) return { omitted: 'rule' };
  return isPlain ? replayNode(constraint) : replayRules(constraint);
}

function replayNode({ id, options }: ConfiguredConstraint): ReplayedConstraint {
  const [node = '', score] = [options.get('node'), options.get('score')];
  if (score === undefined) return { omitted: 'no score' };
  const words = ['pacer', 'constraint', 'location', 'add', id, subject(options), node, score];
  return { commands: [{ words: [...words, ...pairs(options, ['resource-discovery'])], groups: [] }] };
}

function replayRules({ id, options, rules }: ConfiguredConstraint): ReplayedConstraint {
  const first = ['pacer', 'constraint', 'location', subject(options), 'rule'];
  const own = [`constraint-id=${id}`, ...pairs(options, ['resource-discovery'])];
  const commands: ReplayCommand[] = [];
  for (const rule of rules) {
    const words = ruleWithOptions(rule);
    if (words === undefined) return { omitted: 'rule' };
    const command = commands.length === 0 ? [...first, ...own] : ['pacer', 'constraint', 'rule', 'add', id];
    commands.push({ words: [...command, ...words], groups: [] });
  }
  return { commands };
}

function ruleWithOptions(rule: ConfiguredRule): string[] | undefined {
  const { id, options } = rule;
  const expression = ruleWords(rule);
  if (expression === undefined) return undefined;
  return [`id=${id}`, ...pairs(options, ['role', 'score', 'score-attribute']), ...expression];
}

function subject(options: ConfiguredConstraint['options']): string {
  const pattern = options.get('rsc-pattern');
  if (pattern !== undefined) return `regexp%${pattern}`;
  const resource = options.get('rsc') ?? '';
  // A resource of such a name would be taken for the command.
  return subcommands.has(resource) ? `resource%${resource}` : resource;
}

const subcommands = new Set(['add', 'config', 'delete', 'remove', 'show']);
