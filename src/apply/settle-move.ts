import type { CibElement } from '../cib/document.ts';
import { type Diagnostic, diagnose, entryOf } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { nodesOf } from '../model/cluster-status.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { liveStore } from '../pacemaker/live/live-store.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import type { SettleMove } from '../plan/plan.ts';
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

/** How often somebody else may change the configuration meanwhile. */
const attempts = 8;

async function removeConstraint(
  host: Host,
  { resource, constraint }: SettleMove,
): Promise<Result<void, Diagnostic>> {
  const store = liveStore(host);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const document = await store.read();
    if (!document.ok) return left(resource, constraint, document.error);
    const element: CibElement | undefined = document.value.byId(constraint);
    if (element === undefined) return success(undefined);
    const written = await store.write(document.value, [{ edit: 'remove', element }]);
    if (!written.ok) return left(resource, constraint, written.error);
    if (written.value === 'written') return success(undefined);
  }
  return left(resource, constraint, diagnose('CIB_CHANGES_TOO_OFTEN', { attempts }));
}

function left(resource: string, constraint: string, error: Diagnostic): Result<void, Diagnostic> {
  const reason = entryOf(error).text(error.facts as never);
  return failure(diagnose('MOVE_CONSTRAINT_LEFT', { resource, constraint, reason }));
}
