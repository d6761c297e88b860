import { setTimeout as sleep } from 'node:timers/promises';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { connectionState } from '../model/cluster-status.ts';
import type { Context } from '../model/context.ts';
import { failure, type Result, success } from '../model/result.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import { waitForCluster } from '../pacemaker/tools/crm-resource-wait.ts';
import { explainConnection } from './connection-failure.ts';

/** Seconds: moving everything off a node may have to wait for services that stop slowly. */
const idleTimeout = 300;

/** Milliseconds between two looks; one crm_mon costs 25 ms of a cluster node. */
const pollInterval = 500;

/** Waits until the cluster has nothing left to do, at most `seconds`. */
export function waitUntilIdle(host: Host, seconds = idleTimeout): Promise<Result<void, Diagnostic>> {
  return waitForCluster(host, seconds);
}

/**
 * Follows a guest or remote node until it is online, at most `seconds`, counted from `since`. It gives up early where waiting cannot
 * help: a refused key is a hard failure, which the cluster does not try again by itself.
 */
export async function waitUntilOnline(
  host: Host,
  node: string,
  seconds: number,
  { now, since = now() }: Pick<Context, 'now'> & { readonly since?: number },
): Promise<Result<void, Diagnostic>> {
  for (;;) {
    const status = await readStatus(host);
    if (!status.ok) return status;
    if (connectionState(status.value, node) === 'online') return success(undefined);
    const explained = explainConnection(status.value, node);
    const waited = (now() - since) / 1000;
    if (explained.final || waited >= seconds) {
      const { reason, check } = explained;
      return failure(diagnose('NODE_NOT_ONLINE', { node, seconds: Math.round(waited), reason, check }));
    }
    await sleep(pollInterval);
  }
}
