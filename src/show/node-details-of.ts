import { explainConnection } from '../apply/connection-failure.ts';
import { type ClusterStatus, connectionState } from '../model/cluster-status.ts';
import { type NodeDetails, type NodeFailure, nodeDetails } from '../output/node-details.ts';
import type { ConfiguredNode } from '../output/node-list.ts';
import { nodeState } from '../output/status-json.ts';

/** Every guest, remote and bundle node with its state, where it runs, what is on it, and why it is down. */
export function nodeDetailsOf(nodes: readonly ConfiguredNode[], status: ClusterStatus): NodeDetails[] {
  return nodes
    .filter(({ kind }) => kind !== 'cluster' && kind !== 'ghost')
    .map((node) =>
      nodeDetails({ ...node, state: nodeState(node, status) }, status, failureOf(node.name, status)),
    );
}

function failureOf(node: string, status: ClusterStatus): NodeFailure | undefined {
  const state = connectionState(status, node);
  if (state === 'online' || state === 'starting') return undefined;
  const { reason, check } = explainConnection(status, node);
  return { reason, check };
}
