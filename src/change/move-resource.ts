import { applyEdits } from '../cib/apply-edits.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { parseMove } from '../grammar/move.ts';
import { nodesOf, partOf } from '../model/cluster-status.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { Effect } from '../model/effect.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { State } from '../plan/plan.ts';
import {
  type MoveConstraint,
  moveConstraintId,
  setMoveConstraint,
} from '../plan/resource/move-constraint.ts';
import { primitivesNamed } from '../plan/resource/resources-named.ts';
import type { Door, OpenCluster } from '../reach/cluster-access.ts';
import { currentNode } from '../reach/current-node.ts';
import { moveRules } from '../rules/resources/move-rules.ts';
import { change } from './change.ts';
import type { Change } from './run.ts';
import { usageError } from './usage-error.ts';

/** Seconds that a move may take where `--wait` does not say. */
const defaultSeconds = 300;

/**
 * Moves a running resource: a constraint that moves it, waiting, and the constraint taken away again. Before anything
 * is changed, the scheduler is asked whether the resource would move at all, and whether it would stay.
 */
export async function moveResource(input: CommandInput, context: Context): Promise<ExitStatus> {
  const words = parseMove(input.words);
  if (!words.ok) return usageError(words.error, input, context);
  if (words.value.lifetime !== undefined) {
    return usageError(diagnose('LIFETIME_OF_MOVE', {}), input, context);
  }
  const { resource, node } = words.value;
  return change((cluster) => prepareMove(cluster, { resource, node, input }), input, context);
}

interface Wanted {
  readonly resource: string;
  readonly node: string | undefined;
  readonly input: CommandInput;
}

async function prepareMove(
  cluster: OpenCluster,
  { resource, node, input }: Wanted,
): Promise<Result<Change, Diagnostic>> {
  const { promoted } = input.options;
  const state = await cluster.readState();
  if (!state.ok) return state;
  const { door } = cluster;
  const [fault] = moveRules(state.value, { resource, promoted, ...optional('node', node) }, 'move');
  if (fault !== undefined) return failure(fault);
  if (door === undefined) return failure(diagnose('MOVE_NEEDS_NODE', { resource, nodes: [] }));
  const primitives = primitivesNamed(state.value, [resource]);
  const constraint = await constraintFor(cluster, primitives, { resource, node, input });
  if (!constraint.ok) return constraint;
  if (constraint.value === 'there already') {
    const there = diagnose('ALREADY_ON_NODE', { resource, node: node ?? '' });
    return success({ decide: () => ({ diagnostics: [there], edits: [] }) });
  }
  const isLasting = await checkLasting(door, state.value, constraint.value, primitives);
  return isLasting.ok ? success(moveWith(constraint.value, primitives, input)) : isLasting;
}

async function constraintFor(
  cluster: OpenCluster,
  primitives: readonly string[],
  { resource, node, input }: Wanted,
): Promise<Result<MoveConstraint | 'there already', Diagnostic>> {
  const { promoted } = input.options;
  if (node === undefined) {
    const from = await currentNode(cluster, resource, promoted);
    return from.ok ? success({ kind: 'ban', resource, node: from.value, promoted }) : from;
  }
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const status = cluster.door === undefined ? undefined : await readStatus(cluster.door.host);
  if (status?.ok === false) return status;
  const places = primitives.flatMap((id) => (status === undefined ? [] : nodesOf(status.value, id)));
  if (places.length === 0) return failure(diagnose('MOVE_OF_STOPPED', { resource }));
  const isThere = !promoted && places.every((place) => place === node);
  return success(isThere ? 'there already' : { kind: 'prefer', resource, node, promoted });
}

async function checkLasting(
  door: Door,
  { document }: State,
  constraint: MoveConstraint,
  primitives: readonly string[],
): Promise<Result<void, Diagnostic>> {
  const { wouldMoveBack } = await import('../apply/simulate-move.ts');
  const after = await applyEdits(document, setMoveConstraint(document, constraint));
  const back = await wouldMoveBack(door.host, after, moveConstraintId(constraint), primitives);
  if (back !== true) return success(undefined);
  return failure(diagnose('MOVE_WOULD_NOT_LAST', { resource: constraint.resource }));
}

function moveWith(constraint: MoveConstraint, primitives: readonly string[], input: CommandInput): Change {
  const { kind, resource, node } = constraint;
  const { strict, wait } = input.options;
  return {
    decide: ({ document }) => ({ diagnostics: [], edits: setMoveConstraint(document, constraint) }),
    meantToStop: primitives,
    judge: (effects) => judgeMove(effects, constraint, primitives, strict),
    liveSteps: [
      {
        step: 'settle-move',
        resource,
        primitives,
        expected: kind === 'ban' ? { off: node } : { on: node },
        constraint: moveConstraintId(constraint),
        seconds: wait ?? defaultSeconds,
      },
    ],
    placesAfter: { resources: primitives, expected: 'running' },
  };
}

function judgeMove(
  effects: readonly Effect[],
  { kind, resource, node }: MoveConstraint,
  primitives: readonly string[],
  strict: boolean,
): Diagnostic[] {
  const isOwn = ({ subject }: Effect) => primitives.includes(partOf(subject));
  const moves = effects.filter(isOwn).some((effect) => kind === 'ban' || effect.node === node);
  const others = [
    ...new Set(effects.filter((effect) => !isOwn(effect)).map(({ subject }) => subject)),
  ].sort();
  return [
    ...(moves ? [] : [diagnose('MOVE_HAS_NO_EFFECT', { resource, ...(kind === 'prefer' ? { node } : {}) })]),
    ...(strict && others.length > 0 ? [diagnose('MOVE_AFFECTS_OTHERS', { resources: others })] : []),
  ];
}
