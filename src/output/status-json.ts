import { type ClusterStatus, connectionState } from '../model/cluster-status.ts';
import type { ConfiguredNode } from './node-list.ts';

/**
 * The status for programs: the nodes of the configuration with their states, resources, failures. Without a
 * status, which a CIB file may not have, `state` is null and there are no `resources` and `failures`.
 */
export function statusJson(
  clusterName: string | undefined,
  nodes: readonly ConfiguredNode[],
  status: ClusterStatus | undefined,
): object {
  return {
    clusterName: clusterName ?? null,
    nodes: nodes.map((node) => ({
      name: node.name,
      kind: node.kind,
      resource: node.resource ?? null,
      address: node.address ?? null,
      port: node.port ?? null,
      state: status === undefined ? null : nodeState(node, status),
    })),
    ...(status === undefined ? {} : { resources: status.resources, failures: status.failures }),
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
