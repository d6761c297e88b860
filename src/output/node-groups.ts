import type { ClusterStatus, NodeStatus } from '../model/cluster-status.ts';
import { connectionState } from '../model/cluster-status.ts';
import type { ConfiguredNode } from './node-list.ts';
import type { NodeGroups } from './status-nodes-text.ts';

/**
 * The nodes by state, as pcs groups them. A configured guest that crm_mon does not name, since it is offline, is in
 * the group Offline; one whose connection is still starting is not online yet, whatever its node entry says.
 */
export function nodeGroups(
  status: ClusterStatus,
  configured: readonly ConfiguredNode[],
): { readonly cluster: NodeGroups; readonly remote: NodeGroups } {
  const remotes = configured.filter(({ kind }) => kind !== 'cluster' && kind !== 'ghost');
  const known = new Map(status.nodes.map((node) => [node.name, node]));
  const cluster = status.nodes.filter(({ kind }) => kind === 'cluster');
  return {
    cluster: grouped(cluster.map((node) => ({ ...node, isOnline: node.online }))),
    remote: grouped(
      remotes.map(({ name }) => {
        const isOnline = connectionState(status, name) === 'online';
        return { ...(known.get(name) ?? unknownNode(name)), isOnline };
      }),
    ),
  };
}

type Grouped = Pick<NodeStatus, 'name' | 'standby' | 'maintenance' | 'resourcesRunning'> & {
  readonly isOnline: boolean;
};

function unknownNode(name: string): Omit<Grouped, 'isOnline'> {
  return { name, standby: false, maintenance: false, resourcesRunning: 0 };
}

function grouped(nodes: readonly Grouped[]): NodeGroups {
  const of = (group: keyof NodeGroups) =>
    nodes.filter((node) => groupOf(node) === group).map(({ name }) => name);
  return {
    online: of('online'),
    standby: of('standby'),
    standbyWithResources: of('standbyWithResources'),
    maintenance: of('maintenance'),
    offline: of('offline'),
  };
}

function groupOf({ isOnline, maintenance, standby, resourcesRunning }: Grouped): keyof NodeGroups {
  if (!isOnline) return 'offline';
  if (maintenance) return 'maintenance';
  if (!standby) return 'online';
  return resourcesRunning > 0 ? 'standbyWithResources' : 'standby';
}
