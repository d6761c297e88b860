import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, nameKey } from '../../model/cluster.ts';

/**
 * Pacemaker's tools work on a guest or remote node too, through its connection, but there is no corosync there, its
 * agents may be others, and what stops the connection stops the command halfway (Pacemaker Remote, sections 4.3.5 and
 * 5.7: run such commands on a cluster node).
 */
export function runOnRemoteNode({ guests, remotes }: Cluster, hostName: string): Diagnostic[] {
  const node = [...guests, ...remotes].find(({ name }) => nameKey(name) === nameKey(hostName));
  return node === undefined ? [] : [diagnose('RUN_ON_REMOTE_NODE', { node: node.name, kind: node.kind })];
}
