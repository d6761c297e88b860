import { type ClusterNode, nameKey } from '../model/cluster.ts';
import type { CorosyncNode } from '../model/corosync-node.ts';
import type { CibDocument, CibElement } from './document.ts';
import type { NameRegister } from './name-register.ts';

/** The cluster nodes, each once: from `<nodes>`, then `<status>`, then corosync.conf, which adds the addresses. */
export function readClusterNodes(
  document: CibDocument,
  corosyncNodes: readonly CorosyncNode[],
  names: NameRegister,
): ClusterNode[] {
  const corosync = new Map(corosyncNodes.map((node) => [nameKey(node.name), node]));
  const found = new Map<string, ClusterNode>();
  const add = (name: string, id: string | undefined, source: ClusterNode['source'], line?: number) => {
    const key = nameKey(name);
    if (name === '' || found.has(key)) return;
    const { addresses = [], id: corosyncId } = corosync.get(key) ?? {};
    const nodeId = id ?? corosyncId;
    found.set(key, {
      kind: 'cluster',
      name,
      addresses,
      source,
      ...(nodeId === undefined ? {} : { id: nodeId }),
    });
    const place = line === undefined ? {} : { line };
    names.add({ name, use: 'cluster node', ...place });
    if (nodeId !== undefined && nodeId !== name) {
      names.add({ name: nodeId, use: 'cluster node id', owner: name, ...place });
    }
  };
  for (const node of nodeEntries(document))
    add(node.get('uname') ?? node.id, node.get('id'), 'nodes', node.line);
  for (const state of nodeStates(document))
    add(state.get('uname') ?? '', state.get('id'), 'status', state.line);
  for (const { name, id } of corosyncNodes) add(name, id, 'corosync.conf');
  return [...found.values()];
}

/** `type` is missing or `member` for a cluster node; `ping` entries are from before Pacemaker 1.1 and no nodes. */
function nodeEntries(document: CibDocument): CibElement[] {
  const entries = document.configuration.child('nodes')?.children('node') ?? [];
  return entries.filter((node) => (node.get('type') ?? 'member') === 'member');
}

function nodeStates(document: CibDocument): CibElement[] {
  const states = document.root.child('status')?.children('node_state') ?? [];
  return states.filter((state) => state.get('remote_node') !== 'true');
}
