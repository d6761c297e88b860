import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readCluster } from '../cib/read-cluster.ts';
import { type Diagnostic, diagnose, entryOf } from '../diagnostics/diagnostic.ts';
import { wordsOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { localHost } from '../host/local-host.ts';
import { type CorosyncNode, parseCorosyncConf } from '../inspect/corosync-conf.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { CibStore } from '../pacemaker/cib-store.ts';
import { liveStore } from '../pacemaker/live/live-store.ts';
import type { State } from '../plan/plan.ts';
import type { Door, OpenCluster } from './cluster-access.ts';
import { type LazyConnections, lazyConnections } from './lazy-connections.ts';

/** Opens a live cluster through this machine, or through the first host of `-H` that answers. */
export async function openLiveCluster(
  options: Options,
  context: Context,
): Promise<Result<OpenCluster, Diagnostic>> {
  const connections = lazyConnections(options, context);
  const host = await openDoor(options, context, connections);
  if (!host.ok) {
    await connections.close();
    return host;
  }
  const store = await liveOrFileStore(host.value, options, context);
  const identity = await lookAround(host.value);
  if (!identity.ok) {
    await connections.close();
    return identity;
  }
  const { nodeName, corosyncNodes } = identity.value;
  return success({
    store,
    door: { host: host.value, nodeName },
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

/** Milliseconds that a host of `-H` has to answer before the next one is tried beside it. */
const headStart = 2000;

/**
 * The first host of `-H` that answers; why each does not when none does. A host that is dead costs its head start
 * only, not its whole time-out; it may still win when the others fail.
 */
export async function openDoor(
  options: Options,
  context: Context,
  connections: LazyConnections,
): Promise<Result<Host, Diagnostic>> {
  if (options.host.length === 0) return success(localHost(context));
  const answers: Promise<Result<Host, Diagnostic>>[] = [];
  for (const address of options.host) {
    answers.push(connections.open(address));
    const answer = await firstToOpen(answers, headStart);
    if (answer !== undefined) return answer;
    context.debug(`${address}: no answer yet, the next host is tried as well`);
  }
  const answer = await firstToOpen(answers);
  return (
    answer ?? failure(noDoor((await Promise.all(answers)).flatMap((one) => (one.ok ? [] : [one.error]))))
  );
}

/** The first of them that opens; undefined where all failed, or none has opened in time (milliseconds). */
async function firstToOpen(
  answers: readonly Promise<Result<Host, Diagnostic>>[],
  patience?: number,
): Promise<Result<Host, Diagnostic> | undefined> {
  const opened = answers.map(async (answer) => {
    const result = await answer;
    if (!result.ok) throw new Error(result.error.code);
    return result;
  });
  const first = Promise.any(opened).catch(() => undefined);
  if (patience === undefined) return first;
  const timer = new AbortController();
  const late = sleep(patience, undefined, { signal: timer.signal }).catch(() => undefined);
  const winner = await Promise.race([first, late]);
  timer.abort();
  return winner;
}

/**
 * The failure of a single host, unless it reads as if `--skip-offline` could do without it: the way to the cluster
 * cannot be left out.
 */
function noDoor(closed: readonly Diagnostic[]): Diagnostic {
  const [first, second] = closed;
  if (first !== undefined && second === undefined && entryOf(first).override === undefined) return first;
  const reasons = closed.map((diagnostic) => ({ code: diagnostic.code, ...wordsOf(diagnostic) }));
  return diagnose('CLUSTER_NODE_NOT_REACHED', { reasons });
}

/** The door's own name and corosync.conf in one round trip; a node without corosync.conf (a test file) has no list. */
async function lookAround(
  host: Host,
): Promise<Result<{ nodeName: Door['nodeName']; corosyncNodes: readonly CorosyncNode[] }, Diagnostic>> {
  const script = 'uname -n; cat /etc/corosync/corosync.conf 2>/dev/null || :';
  const answer = await host.run({ argv: ['sh', '-c', script] });
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
