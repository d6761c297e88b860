import type { ClusterStatus } from '../model/cluster-status.ts';
import { optional } from '../model/optional.ts';
import type { NodeWithState } from './node-list.ts';

/** A guest, remote or bundle node with all that an administrator wants to know when it is down. */
export interface NodeDetails extends NodeWithState {
  /** The cluster node that the virtual machine, or the connection, runs on. */
  readonly host?: string;
  /** Why it is not online; absent where it is, or where it was stopped on purpose. */
  readonly failure?: NodeFailure;
  /** Resources on it, its own connection left out. */
  readonly runs: readonly string[];
}

export interface NodeFailure {
  /** What the cluster says, in its words. */
  readonly reason: string;
  /** What to look at. */
  readonly check: string;
}

/** Puts together what the configuration and the cluster's status tell of one node. */
export function nodeDetails(
  node: NodeWithState,
  status: ClusterStatus,
  failure: NodeFailure | undefined,
): NodeDetails {
  const { name, resource } = node;
  const host = [resource, name]
    .map((id) => status.resources.find((one) => one.id === id && one.active)?.nodes[0])
    .find((found) => found !== undefined);
  const runs = status.resources.filter(
    ({ id, active, nodes }) => active && id !== name && nodes.includes(name),
  );
  return {
    ...node,
    ...optional('host', host),
    ...optional('failure', failure),
    runs: [...new Set(runs.map(({ id }) => id))],
  };
}
