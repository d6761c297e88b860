import { clusterProperty } from '../cib/cluster-property.ts';
import { corosyncClusterName } from '../inspect/corosync-cluster-name.ts';
import type { Looking } from './looking.ts';

/** What the cluster is called: as its CIB says or, before its first DC has written that, as corosync.conf does. */
export async function clusterName({ cluster, state }: Looking): Promise<string | undefined> {
  const property = clusterProperty(state.document, 'cluster-name');
  if (property !== undefined || cluster.door === undefined) return property;
  const answer = await cluster.door.host.run({ argv: ['cat', '/etc/corosync/corosync.conf'] });
  return answer.ok ? corosyncClusterName(answer.value.stdout) : undefined;
}
