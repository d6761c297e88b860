import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import {
  activeParts,
  type ClusterStatus,
  failuresOf,
  nodesOf,
  placeText,
  runningCounts,
} from '../model/cluster-status.ts';
import type { Context } from '../model/context.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import type { SettleRestart } from '../plan/plan.ts';
import { removeElements } from './remove-elements.ts';
import { waitUntilIdle } from './wait.ts';

/** Seconds between two looks: the resource must not stay stopped because the cluster is busy with something else. */
const slice = 5;

/**
 * The second half of a restart: waits until the resource has stopped, takes away what stopped it, also where waiting
 * failed or somebody interrupts, and waits until all that ran before runs again. Where it runs then, a line each.
 */
export async function settleRestart(
  host: Host,
  restart: SettleRestart,
  { now, onInterrupt }: Pick<Context, 'now' | 'onInterrupt'>,
): Promise<Result<readonly string[], Diagnostic>> {
  const withdraw = onInterrupt?.(async () => {
    await removeElements(host, restart.stoppedBy);
  });
  const stopped = await untilStopped(host, restart, now);
  const removed = await removeElements(host, restart.stoppedBy);
  withdraw?.();
  if (!removed.ok) return failure(leftStopped(restart, removed.error));
  if (!stopped.ok) return stopped;
  const waited = await waitUntilIdle(host, restart.seconds);
  if (!waited.ok && waited.error.code !== 'CLUSTER_NOT_IDLE') return waited;
  const status = await readStatus(host);
  return status.ok ? judgeResult(status.value, restart) : status;
}

async function untilStopped(
  host: Host,
  restart: SettleRestart,
  now: Context['now'],
): Promise<Result<void, Diagnostic>> {
  const end = now() + restart.seconds * 1000;
  for (;;) {
    const left = Math.ceil((end - now()) / 1000);
    const waited = await waitUntilIdle(host, Math.max(1, Math.min(slice, left)));
    if (!waited.ok && waited.error.code !== 'CLUSTER_NOT_IDLE') return waited;
    const status = await readStatus(host);
    if (!status.ok) return status;
    if (!runs(status.value, restart)) return success(undefined);
    if (waited.ok || now() >= end) return failure(notStopped(status.value, restart, waited.ok));
  }
}

function runs(status: ClusterStatus, { parts, node }: SettleRestart): boolean {
  return activeParts(status, parts, node).length > 0;
}

function judgeResult(status: ClusterStatus, restart: SettleRestart): Result<readonly string[], Diagnostic> {
  const { resource, parts, before } = restart;
  const counts = runningCounts(status);
  const missing = [...before].filter(([id, count]) => (counts.get(id) ?? 0) < count).map(([id]) => id);
  if (missing.length > 0 || !runs(status, restart)) {
    const resources = missing.length > 0 ? missing : [resource];
    return failure(
      diagnose('RESTART_FAILED', { resource, resources, ...optional('reason', reasonOf(status, resources)) }),
    );
  }
  const places = parts.map((part) => ({ resource: part, nodes: nodesOf(status, part) }));
  return success(places.filter(({ nodes }) => nodes.length > 0).map(placeText));
}

function notStopped(
  status: ClusterStatus,
  { resource, parts, seconds }: SettleRestart,
  isIdle: boolean,
): Diagnostic {
  const reason = optional('reason', reasonOf(status, parts));
  return diagnose('RESTART_NOT_STOPPED', { resource, ...(isIdle ? {} : { seconds }), ...reason });
}

function reasonOf(status: ClusterStatus, resources: readonly string[]): string | undefined {
  const failed = resources.flatMap((resource) => failuresOf(status, resource)).at(-1);
  if (failed === undefined) return undefined;
  const { operation, node, exitReason, exitStatus } = failed;
  return `${operation} on ${node}: ${exitReason === '' ? exitStatus : exitReason}`;
}

function leftStopped({ resource, node, end }: SettleRestart, error: Diagnostic): Diagnostic {
  const reason = textOf(error);
  return diagnose('RESTART_LEFT_STOPPED', { resource, ...optional('node', node), end, reason });
}
