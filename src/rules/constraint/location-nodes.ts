import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, nameKey, nodeNames } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';

/**
 * Whether the nodes of a location constraint exist: cluster nodes, guests, remotes and bundle nodes. A file that
 * knows no cluster node (`<nodes/>` is empty before a cluster first starts) cannot tell.
 */
export function locationNodes(cluster: Cluster, nodes: readonly string[]): Diagnostic[] {
  const unknown = nodes.filter((node) => !isNode(cluster, node));
  if (unknown.length === 0) return [];
  if (cluster.clusterNodes.length === 0) return [diagnose('CONSTRAINT_NODES_NOT_CHECKED', {})];
  return unknown.map((node) => describe(cluster, node));
}

/** Whether there is a node of this name, in this letter case. */
export function isNode(cluster: Cluster, name: string): boolean {
  return nodeNames(cluster).includes(name);
}

function describe(cluster: Cluster, node: string): Diagnostic {
  const similar = nearest(node, nodeNames(cluster));
  const isGhost = cluster.ghosts.some(({ name }) => nameKey(name) === nameKey(node));
  const facts = { node, ...optional('similar', similar), ...(isGhost ? { ghost: true } : {}) };
  return diagnose('CONSTRAINT_NODE_UNKNOWN', facts);
}
