import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { parseCorosyncConf } from '../inspect/corosync-conf.ts';
import { nameKey } from '../model/cluster.ts';
import type { CorosyncNode } from '../model/corosync-node.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { Door } from './cluster-access.ts';

/** The nodes that corosync.conf of this host names: known also while the cluster does not run. */
export async function clusterNodesAt({ host }: Door): Promise<Result<readonly CorosyncNode[], Diagnostic>> {
  const answer = await host.run({ argv: ['cat', '/etc/corosync/corosync.conf'] });
  if (!answer.ok) return answer;
  const nodes = parseCorosyncConf(answer.value.stdout);
  return nodes.length === 0
    ? failure(diagnose('CLUSTER_NODES_UNKNOWN', { host: host.name }))
    : success(nodes);
}

/** The door as its cluster names it, which may be with or without the domain. */
export function nameOfDoor(nodes: readonly CorosyncNode[], { nodeName }: Door): string {
  const short = nodeName.split('.')[0] ?? nodeName;
  const found = nodes.find(({ name }) => [nodeName, short].some((one) => nameKey(one) === nameKey(name)));
  return found?.name ?? nodeName;
}
