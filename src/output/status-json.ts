import { type ClusterStatus, connectionState } from '../model/cluster-status.ts';
import type { NodeDetails } from './node-details.ts';
import { nodeDetailsJson } from './node-details-json.ts';
import type { ConfiguredNode } from './node-list.ts';

/**
 * The status for programs: the nodes of the configuration with their states, resources, failures. Without a
 * status, which a CIB file may not have, `state` is null and there are no `resources` and `failures`. Guest and
 * remote nodes have `host`, `failure` and `runs` where `details` are given.
 */
export function statusJson(
  clusterName: string | undefined,
  nodes: readonly ConfiguredNode[],
  status: ClusterStatus | undefined,
  details: readonly NodeDetails[] = [],
): object {
  const detailed = new Map(details.map((node) => [node.name, node]));
  return {
    clusterName: clusterName ?? null,
    nodes: nodes.map((node) => {
      const known = detailed.get(node.name);
      return known === undefined ? plainNode(node, status) : nodeDetailsJson(known);
    }),
    ...(status === undefined ? {} : { resources: status.resources, failures: status.failures }),
  };
}

function plainNode(node: ConfiguredNode, status: ClusterStatus | undefined): object {
  return {
    name: node.name,
    kind: node.kind,
    resource: node.resource ?? null,
    address: node.address ?? null,
    port: node.port ?? null,
    state: status === undefined ? null : nodeState(node, status),
  };
}

/** A cluster node is online or offline; what the cluster connects to has the state of its connection. */
export function nodeState(
  { name, kind }: Pick<ConfiguredNode, 'name' | 'kind'>,
  status: ClusterStatus,
): string {
  if (kind !== 'cluster') return connectionState(status, name);
  const node = status.nodes.find((candidate) => candidate.name === name);
  if (node === undefined) return 'unknown';
  return node.online ? 'online' : 'offline';
}
