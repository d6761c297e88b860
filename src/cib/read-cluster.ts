import { type Cluster, type GhostNode, type NameUse, nameKey } from '../model/cluster.ts';
import type { CorosyncNode } from '../model/corosync-node.ts';
import type { CibDocument } from './document.ts';
import { NameRegister } from './name-register.ts';
import { readClusterNodes } from './read-cluster-nodes.ts';
import { readNodesOfResources } from './read-resource-nodes.ts';

/**
 * The cluster that a CIB and corosync.conf describe, in one pass over `<nodes>`, `<status>`, `<resources>` and
 * `<tags>`. A connection resource stands in `names` once, as the remote node that it is.
 */
export function readCluster(document: CibDocument, corosyncNodes: readonly CorosyncNode[] = []): Cluster {
  const names = new NameRegister();
  const clusterNodes = readClusterNodes(document, corosyncNodes, names);
  const { guests, remotes, bundleNodes } = readNodesOfResources(document, names);
  for (const tag of document.configuration.child('tags')?.children('tag') ?? []) {
    names.add({ name: tag.id, use: 'tag', line: tag.line });
  }
  const ghosts = readGhosts(document, names.map);
  return { clusterNodes, guests, remotes, bundleNodes, ghosts, names: names.map };
}

/** Entries of Pacemaker Remote nodes whose name nothing defines; one that both sections have comes from `<nodes>`. */
function readGhosts(document: CibDocument, names: ReadonlyMap<string, readonly NameUse[]>): GhostNode[] {
  const ghosts = new Map<string, GhostNode>();
  const consider = (name: string, source: GhostNode['source']) => {
    const key = nameKey(name);
    if (name === '' || ghosts.has(key) || names.get(key)?.some(isDefinition)) return;
    ghosts.set(key, { kind: 'ghost', name, source });
  };
  for (const node of document.configuration.child('nodes')?.children('node') ?? []) {
    if (node.get('type') === 'remote') consider(node.get('uname') ?? '', 'nodes');
  }
  for (const state of document.root.child('status')?.children('node_state') ?? []) {
    if (state.get('remote_node') === 'true') consider(state.get('uname') ?? state.id, 'status');
  }
  return [...ghosts.values()];
}

function isDefinition({ use }: NameUse): boolean {
  return use === 'guest node' || use === 'remote node' || use === 'bundle replica';
}
