import { readCluster } from '../../../src/cib/read-cluster.ts';
import type { CorosyncNode } from '../../../src/model/corosync-node.ts';
import type { NodeClaim } from '../../../src/rules/nodes/node-claim.ts';
import { nodeRules } from '../../../src/rules/nodes/node-rules.ts';
import { type ClusterBuilder, cib } from '../../support/cluster-builder.ts';
import { messages } from '../../support/messages.ts';

/** Two cluster nodes, the virtual machine vm-guest1 that is no node yet; lines 5 to 12 of the text. */
export function twoNodes(): ClusterBuilder {
  return cib().node('node1').node('node2').vm('vm-guest1');
}

/** What the rules say to `add-guest NAME vm-guest1 …` on this configuration. */
export function guestClaim(
  cluster: ClusterBuilder,
  claim: Partial<NodeClaim> & { readonly name: string },
  corosync: readonly CorosyncNode[] = [],
): string[] {
  return claimOn(cluster, { kind: 'guest', resource: 'vm-guest1', ...claim }, corosync);
}

/** What the rules say to a remote node on this configuration: an existing one unless `newResource` is given. */
export function remoteClaim(
  cluster: ClusterBuilder,
  claim: Partial<NodeClaim> & { readonly name: string },
): string[] {
  return claimOn(cluster, { kind: 'remote', resource: claim.name, ...claim }, []);
}

/** As `remoteClaim`, for a connection resource that the command makes. */
export function newRemoteClaim(
  cluster: ClusterBuilder,
  claim: Partial<NodeClaim> & { readonly name: string },
): string[] {
  return remoteClaim(cluster, { newResource: { agent: 'ocf:pacemaker:remote' }, ...claim });
}

function claimOn(cluster: ClusterBuilder, claim: NodeClaim, corosync: readonly CorosyncNode[]): string[] {
  const document = cluster.document();
  return messages(nodeRules({ document, cluster: readCluster(document, corosync) }, claim));
}
