import { setTimeout as sleep } from 'node:timers/promises';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { textOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { nameKey } from '../model/cluster.ts';
import type { ClusterStatus } from '../model/cluster-status.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';

/** Milliseconds between two looks. */
const pollInterval = 1000;

/** Follows a cluster node until Pacemaker there calls it online, at most `seconds`. */
export async function waitUntilStarted(
  host: Host,
  node: string,
  seconds: number,
  { now }: Pick<Context, 'now'>,
): Promise<Result<void, Diagnostic>> {
  const end = now() + seconds * 1000;
  for (;;) {
    const reason = await whyNot(host, node);
    if (!reason.ok) return reason;
    if (reason.value === undefined) return success(undefined);
    if (now() >= end) return failure(diagnose('NODE_NOT_READY', { node, seconds, reason: reason.value }));
    await sleep(pollInterval);
  }
}

/**
 * Until Pacemaker answers at all, its tools fail: that is no reason to give up. A connection that broke is, as it
 * stays so.
 */
async function whyNot(host: Host, node: string): Promise<Result<string | undefined, Diagnostic>> {
  const status = await readStatus(host);
  if (!status.ok && status.error.code === 'SSH_CONNECTION_BROKEN') return status;
  return success(status.ok ? notYet(status.value, node) : textOf(status.error));
}

function notYet({ nodes }: ClusterStatus, node: string): string | undefined {
  const found = nodes.find(({ name }) => nameKey(name) === nameKey(node));
  if (found === undefined) return 'the cluster does not know the node yet';
  return found.online ? undefined : 'the node has not joined yet';
}
