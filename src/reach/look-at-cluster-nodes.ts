import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { inspectHost } from '../inspect/host-facts.ts';
import { nameKey } from '../model/cluster.ts';
import type { HostFacts } from '../model/host-facts.ts';
import { defaultRemotePort } from '../model/port.ts';
import { type Result, success } from '../model/result.ts';
import type { State } from '../plan/plan.ts';
import type { Door, OpenCluster } from './cluster-access.ts';
import type { Look } from './look-at-host.ts';

export interface ClusterNodeLook {
  readonly name: string;
  readonly look: Result<Look, Diagnostic>;
}

interface WithCluster {
  readonly cluster: OpenCluster;
}

/** Looks at every cluster node at the same time; how many connect at once is bounded where hosts are opened. */
export function lookAtClusterNodes(run: WithCluster, state: State): Promise<ClusterNodeLook[]> {
  return Promise.all(
    state.cluster.clusterNodes.map(async ({ name }) => ({ name, look: await look(run, name) })),
  );
}

/** What was seen on the nodes that answered. */
export function factsOf(looks: readonly ClusterNodeLook[]): HostFacts[] {
  return looks.flatMap(({ look }) => (look.ok ? [look.value.facts] : []));
}

/** Connects to every cluster node, without looking around there. */
export function openClusterNodes(
  run: WithCluster,
  state: State,
): Promise<{ readonly name: string; readonly host: Result<Host, Diagnostic> }[]> {
  return Promise.all(
    state.cluster.clusterNodes.map(async ({ name }) => ({ name, host: await openNode(run, name) })),
  );
}

async function look(run: WithCluster, name: string): Promise<Result<Look, Diagnostic>> {
  const host = await openNode(run, name);
  if (!host.ok) return host;
  const facts = await inspectHost(host.value, { host: name, port: defaultRemotePort });
  if (!facts.ok) return facts;
  return success({ host: host.value, facts: facts.value });
}

/** The node that pacer already works through is not connected a second time. */
async function openNode(run: WithCluster, name: string): Promise<Result<Host, Diagnostic>> {
  const { door } = run.cluster;
  if (door !== undefined && isDoor(door, name)) return success(door.host);
  return run.cluster.openHost(name);
}

/** A node's name may be its host name with or without the domain. */
export function isDoor({ nodeName }: Door, name: string): boolean {
  return nameKey(nodeName) === nameKey(name) || nameKey(nodeName.split('.')[0] ?? '') === nameKey(name);
}
