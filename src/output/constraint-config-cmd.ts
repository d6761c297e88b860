import type { ConfiguredConstraint } from '../model/configured-constraint.ts';
import type { ConstraintOmission } from '../model/constraint-omission.ts';
import { unreachable } from '../model/unreachable.ts';
import { type ReplayCommand, replayText } from './replay-command.ts';
import { replayLocation } from './replay-location.ts';
import { pairs, type ReplayedConstraint, unspoken } from './replayed-constraint.ts';

export interface ConstraintConfigCommands {
  readonly text: string;
  /** Constraints that no command makes, to be told beside them. */
  readonly omissions: readonly ConstraintOmission[];
}

/**
 * The commands that make the same constraints again where their resources and nodes are. Ids of constraints and of
 * rules come back; those of resource sets and of the parts of rules are made anew. Actions that an order leaves to
 * their default are written out.
 */
export function constraintConfigCmd(constraints: readonly ConfiguredConstraint[]): ConstraintConfigCommands {
  const replays = constraints.map((constraint) => ({ id: constraint.id, ...replay(constraint) }));
  return {
    text: replayText(replays.flatMap(({ commands }): readonly ReplayCommand[] => commands ?? [])),
    omissions: replays.flatMap(({ id, omitted }) =>
      omitted === undefined ? [] : [{ constraint: id, because: omitted }],
    ),
  };
}

function replay(constraint: ConfiguredConstraint): ReplayedConstraint {
  if (constraint.lifetime.length > 0) return { omitted: 'lifetime' };
  switch (constraint.kind) {
    case 'location':
      return replayLocation(constraint);
    case 'order':
      return constraint.sets.length > 0 ? replaySets(constraint, 'order') : replayOrder(constraint);
    case 'colocation':
      return constraint.sets.length > 0 ? replaySets(constraint, 'colocation') : replayColocation(constraint);
    case 'ticket':
      return constraint.sets.length > 0 ? replaySets(constraint, 'ticket') : replayTicket(constraint);
    default:
      return unreachable(constraint.kind);
  }
}

function replayOrder({ id, options }: ConfiguredConstraint): ReplayedConstraint {
  const resources = ['first', 'then', 'first-action', 'then-action'];
  const others = ['kind', 'score', 'symmetrical', 'require-all'];
  const unknown = unspoken(options, [...resources, ...others]);
  if (unknown !== undefined) return unknown;
  const action = options.get('first-action') ?? 'start';
  const words = ['pacer', 'constraint', 'order', action, options.get('first') ?? '', 'then'];
  const then = [options.get('then-action') ?? action, options.get('then') ?? ''];
  return { commands: [{ words: [...words, ...then, `id=${id}`, ...pairs(options, others)], groups: [] }] };
}

function replayColocation({ id, options }: ConfiguredConstraint): ReplayedConstraint {
  const others = ['node-attribute', 'influence'];
  const unknown = unspoken(options, ['rsc', 'with-rsc', 'rsc-role', 'with-rsc-role', 'score', ...others]);
  if (unknown !== undefined) return unknown;
  const score = options.get('score');
  if (score === undefined) return { omitted: 'no score' };
  const resource = [...list(options.get('rsc-role')), options.get('rsc') ?? ''];
  const other = [...list(options.get('with-rsc-role')), options.get('with-rsc') ?? ''];
  const words = ['pacer', 'constraint', 'colocation', 'add', ...resource, 'with', ...other, score];
  return { commands: [{ words: [...words, `id=${id}`, ...pairs(options, others)], groups: [] }] };
}

function replayTicket({ id, options }: ConfiguredConstraint): ReplayedConstraint {
  const unknown = unspoken(options, ['rsc', 'rsc-role', 'ticket', 'loss-policy']);
  if (unknown !== undefined) return unknown;
  const resource = [...list(options.get('rsc-role')), options.get('rsc') ?? ''];
  const words = ['pacer', 'constraint', 'ticket', 'add', options.get('ticket') ?? '', ...resource];
  return { commands: [{ words: [...words, `id=${id}`, ...pairs(options, ['loss-policy'])], groups: [] }] };
}

function replaySets(
  { id, options, sets }: ConfiguredConstraint,
  kind: 'order' | 'colocation' | 'ticket',
): ReplayedConstraint {
  const own = ownOfSets[kind];
  const ofSet = ['action', 'require-all', 'role', 'sequential'];
  const unknown =
    unspoken(options, own) ??
    sets.map((set) => unspoken(set.options, ofSet)).find((one) => one !== undefined);
  if (unknown !== undefined) return unknown;
  if (kind === 'colocation' && !options.has('score')) return { omitted: 'no score' };
  const groups = sets.map((set) => ({
    depth: 1 as const,
    words: ['set', ...set.resources, ...pairs(set.options, ofSet)],
  }));
  const setoptions = { depth: 1 as const, words: ['setoptions', `id=${id}`, ...pairs(options, own)] };
  // The command's own word is the first `set`.
  return { commands: [{ words: ['pacer', 'constraint', kind], groups: [...groups, setoptions] }] };
}

const ownOfSets = {
  order: ['kind', 'symmetrical'],
  colocation: ['score'],
  ticket: ['ticket', 'loss-policy'],
} as const;

function list(value: string | undefined): string[] {
  return value === undefined ? [] : [value];
}
