import { parseCib } from '../cib/parse.ts';
import { readCluster } from '../cib/read-cluster.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { textOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { inspectHost } from '../inspect/host-facts.ts';
import type { Cluster } from '../model/cluster.ts';
import type { ClusterStatus } from '../model/cluster-status.ts';
import { failure, type Result, success } from '../model/result.ts';
import { queryCib } from '../pacemaker/tools/cibadmin-query.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import type { KeyedNode } from '../plan/hosts/key-survey.ts';
import type { Door } from './cluster-access.ts';
import { clusterNodesAt } from './cluster-nodes-at.ts';
import { noWay } from './door-host.ts';
import type { HostReach } from './host-reach.ts';

/** The keys of a cluster's nodes. */
export interface KeyLooks {
  readonly nodes: readonly KeyedNode[];
  readonly hosts: ReadonlyMap<string, Host>;
  /** Undefined while Pacemaker does not run: then who uses the key is not known. */
  readonly status: ClusterStatus | undefined;
  /** Whether some guest, remote or bundle node may use a key; true where that is not known. */
  readonly keyInUse: boolean;
  readonly door: Host;
}

/**
 * Looks at every cluster node of corosync.conf, and where Pacemaker runs at every guest and remote node. A cluster
 * needs its key before it is started for the first time, so that Pacemaker may be down.
 */
export async function lookAtKeys(reach: HostReach): Promise<Result<KeyLooks, Diagnostic>> {
  const door = await reach.door();
  if (!door.ok) return door;
  const corosyncNodes = await clusterNodesAt(door.value);
  if (!corosyncNodes.ok) return corosyncNodes;
  const seen = await runningCluster(door.value);
  if (!seen.ok) return failure(noWay([seen.error]));
  const running = seen.value;
  const wanted = [
    ...corosyncNodes.value.map(({ name }) => ({ name, kind: 'cluster' as const, address: name })),
    ...(running === undefined ? [] : [...running.cluster.guests, ...running.cluster.remotes]),
  ];
  const hosts = new Map<string, Host>();
  const nodes = await Promise.all(
    wanted.map(async ({ name, kind, address }): Promise<KeyedNode> => {
      const host = kind === 'cluster' ? await reach.node(name) : await reach.node(address);
      if (!host.ok) return { name, kind, reason: textOf(host.error) };
      const facts = await inspectHost(host.value, { host: name, port: 0 });
      if (!facts.ok) return { name, kind, reason: textOf(facts.error) };
      hosts.set(name, host.value);
      const reason = facts.value.keyProblem ?? facts.value.sudoProblem;
      return { name, kind, facts: facts.value, ...(reason === undefined ? {} : { reason }) };
    }),
  );
  return success({
    nodes,
    hosts,
    status: running?.status,
    keyInUse: running === undefined || usesKey(running.cluster),
    door: door.value.host,
  });
}

interface Running {
  readonly cluster: Cluster;
  readonly status: ClusterStatus;
}

/** Undefined while Pacemaker does not run. Nobody else's silence means that there are no guest and remote nodes. */
async function runningCluster({ host }: Door): Promise<Result<Running | undefined, Diagnostic>> {
  const [text, status] = await Promise.all([queryCib(host), readStatus(host)]);
  if (!text.ok) return unlessDown(text.error);
  if (!status.ok) return unlessDown(status.error);
  const document = parseCib(text.value, 'live');
  if (!document.ok) return document;
  return success({ cluster: readCluster(document.value), status: status.value });
}

function unlessDown(error: Diagnostic): Result<undefined, Diagnostic> {
  const isDown = error.code === 'CLUSTER_NOT_RUNNING' || error.code === 'CLUSTER_TOOL_MISSING';
  return isDown ? success(undefined) : failure(error);
}

function usesKey({ guests, remotes, bundleNodes }: Cluster): boolean {
  return guests.length + remotes.length + bundleNodes.length > 0;
}
