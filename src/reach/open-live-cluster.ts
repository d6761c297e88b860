import { resolve } from 'node:path';
import { readCluster } from '../cib/read-cluster.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type CorosyncNode, parseCorosyncConf } from '../inspect/corosync-conf.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { type Result, success } from '../model/result.ts';
import type { CibStore } from '../pacemaker/cib-store.ts';
import { liveStore } from '../pacemaker/live/live-store.ts';
import type { State } from '../plan/plan.ts';
import type { Door, OpenCluster } from './cluster-access.ts';
import { doorHost } from './door-host.ts';
import { lazyConnections } from './lazy-connections.ts';
import { openRunningDoor } from './open-running-door.ts';

/** Opens a live cluster through this machine, or through the first host of `-H` that answers. */
export async function openLiveCluster(
  options: Options,
  context: Context,
): Promise<Result<OpenCluster, Diagnostic>> {
  const connections = lazyConnections(options, context);
  const host = await openRunningDoor(options, context, connections);
  if (!host.ok) {
    await connections.close();
    return host;
  }
  const door = doorHost(host.value);
  const store = await liveOrFileStore(door, options, context);
  const identity = await lookAround(door);
  if (!identity.ok) {
    await connections.close();
    return identity;
  }
  const { nodeName, corosyncNodes } = identity.value;
  return success({
    store,
    door: { host: door, nodeName },
    openHost: connections.open,
    readState: () => readLiveState(store, corosyncNodes),
    close: () => connections.close(),
  });
}

/** Pacemaker's tools on this machine work on a file where `CIB_file` says so. */
async function liveOrFileStore(host: Host, options: Options, context: Context): Promise<CibStore> {
  const file = options.host.length === 0 ? context.environment['CIB_file'] : undefined;
  if (file === undefined || file === '') return liveStore(host);
  const { writesInTurn } = await import('../pacemaker/live/writes-in-turn.ts');
  return writesInTurn(liveStore(host), resolve(context.workingDirectory, file), context);
}

/** The door's own name and corosync.conf in one round trip; a node without corosync.conf (a test file) has no list. */
async function lookAround(
  host: Host,
): Promise<Result<{ nodeName: Door['nodeName']; corosyncNodes: readonly CorosyncNode[] }, Diagnostic>> {
  const script = 'uname -n; cat /etc/corosync/corosync.conf 2>/dev/null || :';
  const answer = await host.run({ argv: ['sh', '-c', script], what: 'reading its corosync.conf' });
  if (!answer.ok) return answer;
  const firstLine = answer.value.stdout.indexOf('\n');
  return success({
    nodeName: answer.value.stdout.slice(0, firstLine),
    corosyncNodes: parseCorosyncConf(answer.value.stdout.slice(firstLine + 1)),
  });
}

async function readLiveState(
  store: CibStore,
  corosyncNodes: readonly CorosyncNode[],
): Promise<Result<State, Diagnostic>> {
  const document = await store.read();
  if (!document.ok) return document;
  const cluster = readCluster(document.value, corosyncNodes);
  return success({ document: document.value, cluster, where: 'live' });
}
