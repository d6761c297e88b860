import { checkReachable } from '../apply/check-reachable.ts';
import { explainConnection } from '../apply/connection-failure.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { resolveAt } from '../inspect/resolve-at.ts';
import { nameKey } from '../model/cluster.ts';
import { type ConnectionState, connectionState } from '../model/cluster-status.ts';
import type { HostFacts } from '../model/host-facts.ts';
import { defaultRemotePort } from '../model/port.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import { chooseKey } from '../plan/hosts/choose-key.ts';
import { clusterNodeKey } from '../plan/hosts/cluster-node-key.ts';
import { type Check, checkHost, checkOf } from '../plan/hosts/node-check.ts';
import { sameAddress } from '../rules/hosts/same-address.ts';
import { type ClusterNodeLook, factsOf, lookAtClusterNodes } from './look-at-cluster-nodes.ts';
import { lookAtHost } from './look-at-host.ts';
import type { Looking } from './looking.ts';

/** The node to check: one of the configuration, or a host that is to become one. */
export interface CheckedNode {
  readonly name: string;
  readonly address: string;
  readonly port: string;
  readonly configured: boolean;
}

/** Which host to check; a diagnostic where the name is no guest or remote node's. */
export function nodeToCheck(
  { state }: Looking,
  name: string,
  given: { readonly address?: string; readonly port?: string },
): CheckedNode | Diagnostic {
  const { clusterNodes, bundleNodes, guests, remotes } = state.cluster;
  const isNamed = (node: { readonly name: string }) => nameKey(node.name) === nameKey(name);
  if (clusterNodes.some(isNamed)) return diagnose('CHECK_OF_OTHER_NODE', { node: name, kind: 'cluster' });
  if (bundleNodes.some(isNamed)) return diagnose('CHECK_OF_OTHER_NODE', { node: name, kind: 'bundle' });
  const known = [...guests, ...remotes].find(isNamed);
  return {
    name: known?.name ?? name,
    address: given.address ?? known?.address ?? name,
    port: given.port ?? known?.port ?? String(defaultRemotePort),
    configured: known !== undefined,
  };
}

/**
 * Every check there is, from every cluster node and on the host itself. A port is connected to only while the cluster
 * does not use the node: the daemon hands its connection to the newest client.
 */
export async function checkNode(looking: Looking, node: CheckedNode): Promise<Check[]> {
  const [clusterNodes, connection] = await Promise.all([
    lookAtClusterNodes(looking, looking.state),
    connectionCheck(looking, node),
  ]);
  const inUse = isInUse(connection.state);
  const key = clusterKeyOf(clusterNodes);
  const [outside, inside] = await Promise.all([
    fromClusterNodes(clusterNodes, node, connection.state),
    onHost(looking, node, { inUse, keyDigest: key.digest, clusterNodes: factsOf(clusterNodes) }),
  ]);
  return [...connection.checks, ...outside, ...key.checks, ...inside];
}

async function connectionCheck({ cluster }: Looking, { name, configured }: CheckedNode): Promise<Connection> {
  if (!configured || cluster.door === undefined) return { state: 'unknown', checks: [] };
  const host = cluster.door.host.name;
  const status = await readStatus(cluster.door.host);
  // What cannot be seen may be in use.
  if (!status.ok)
    return { state: 'online', checks: [checkOf('connection', host, 'not known', [status.error])] };
  const state = connectionState(status.value, name);
  const isWell = state === 'online' || state === 'starting';
  const { reason, check } = explainConnection(status.value, name);
  const problem = isWell ? undefined : diagnose('CHECK_CONNECTION', { node: name, state, reason, check });
  return { state, checks: [checkOf('connection', host, state, [problem])] };
}

interface Connection {
  readonly state: ConnectionState;
  readonly checks: readonly Check[];
}

async function fromClusterNodes(
  looks: readonly ClusterNodeLook[],
  { address, port }: CheckedNode,
  state: ConnectionState,
): Promise<Check[]> {
  const inUse = isInUse(state);
  const asked = await Promise.all(
    looks.map(async ({ name, look }) => ({
      host: name,
      resolved: look.ok ? await resolveAt(look.value.host, address) : look,
      port:
        inUse || !look.ok
          ? undefined
          : await checkReachable(look.value.host, { step: 'check-reachable', host: name, address, port }),
    })),
  );
  const all = asked.flatMap(({ host, resolved }) =>
    resolved.ok ? [{ host, addresses: resolved.value }] : [],
  );
  return asked.flatMap(({ host, resolved, port: reached }): Check[] => {
    if (!resolved.ok) return [checkOf('ssh', host, 'cluster node', [resolved.error])];
    const found = `${address} is ${resolved.value.join(' ') || 'unknown'}`;
    const here = { host, addresses: resolved.value };
    const portCheck: Check =
      reached === undefined
        ? { check: 'port', host, outcome: 'skipped', found: whyNotDialed(state) }
        : checkOf('port', host, `${address} port ${port}`, [reached.ok ? undefined : reached.error]);
    return [checkOf('address', host, found, sameAddress(address, here, all)), portCheck];
  });
}

interface SeenInCluster {
  readonly inUse: boolean;
  readonly keyDigest: string;
  readonly clusterNodes: readonly HostFacts[];
}

function isInUse(state: ConnectionState): boolean {
  return state === 'online' || state === 'starting';
}

function whyNotDialed(state: ConnectionState): string {
  return state === 'starting'
    ? 'the cluster is connecting to it now'
    : 'the cluster is connected, which shows more';
}

async function onHost(
  looking: Looking,
  node: CheckedNode,
  { inUse, keyDigest, clusterNodes }: SeenInCluster,
): Promise<Check[]> {
  const look = await lookAtHost(looking, { node: node.name, address: node.address }, Number(node.port));
  if (!look.ok) return [checkOf('ssh', node.name, 'not reached', [look.error])];
  const request = { keyDigest, port: node.port, install: false, firewall: false, inUse };
  return [
    { check: 'ssh', host: node.name, outcome: 'ok', found: look.value.host.name },
    ...checkHost(look.value.facts, request, clusterNodes),
  ];
}

/** The cluster's key; empty where no cluster node tells. That they differ is a finding of its own. */
function clusterKeyOf(looks: readonly ClusterNodeLook[]): {
  readonly digest: string;
  readonly checks: Check[];
} {
  const clusterNodes = looks.map(({ name, look }) => ({
    name,
    key: look.ok ? clusterNodeKey(look.value.facts) : ('unreachable' as const),
  }));
  const { choice, diagnostics } = chooseKey({ clusterNodes, keyInUse: true });
  const differ = diagnostics.filter(({ code }) => code === 'CLUSTER_KEYS_DIFFER');
  const digest = choice?.choose === 'existing' ? choice.digest : '';
  return { digest, checks: differ.map((problem) => checkOf('key', 'cluster nodes', 'several', [problem])) };
}
