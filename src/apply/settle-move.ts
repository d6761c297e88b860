import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { nodesOf } from '../model/cluster-status.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import type { SettleMove } from '../plan/plan.ts';
import { removeElements } from './remove-elements.ts';
import { waitUntilIdle } from './wait.ts';

/**
 * The second half of a move: waits until the cluster has done it, then takes the constraint away, also where waiting
 * failed or somebody interrupts; pcs leaves it behind then, and the resource stays banned. Last, it looks where the
 * resource runs.
 */
export async function settleMove(
  host: Host,
  move: SettleMove,
  context: Pick<Context, 'onInterrupt'>,
): Promise<Result<void, Diagnostic>> {
  const withdraw = context.onInterrupt?.(async () => {
    await removeConstraint(host, move);
  });
  const waited = await waitUntilIdle(host, move.seconds);
  // Looked at before the constraint goes: what it did is known while it holds.
  const moved = waited.ok ? await checkMoved(host, move) : waited;
  const removed = await removeConstraint(host, move);
  withdraw?.();
  if (!removed.ok) return removed;
  return moved;
}

async function checkMoved(
  host: Host,
  { resource, primitives, expected, constraint }: SettleMove,
): Promise<Result<void, Diagnostic>> {
  const status = await readStatus(host);
  if (!status.ok) return status;
  const nodes = [...new Set(primitives.flatMap((id) => nodesOf(status.value, id)))].sort();
  const isRight =
    'on' in expected ? nodes.includes(expected.on) : nodes.length > 0 && !nodes.includes(expected.off);
  return isRight ? success(undefined) : failure(diagnose('MOVE_FAILED', { resource, nodes, constraint }));
}

async function removeConstraint(
  host: Host,
  { resource, constraint }: SettleMove,
): Promise<Result<void, Diagnostic>> {
  const removed = await removeElements(host, [constraint]);
  return removed.ok ? removed : left(resource, constraint, removed.error);
}

function left(resource: string, constraint: string, error: Diagnostic): Result<void, Diagnostic> {
  const reason = textOf(error);
  return failure(diagnose('MOVE_CONSTRAINT_LEFT', { resource, constraint, reason }));
}
