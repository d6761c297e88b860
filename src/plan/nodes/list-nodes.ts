import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type BundleNode, type Cluster, nameKey, type PacemakerRemoteNode } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';
import { nameTaken } from '../../rules/nodes/name-is-taken.ts';
import type { NodeClaim } from '../../rules/nodes/node-claim.ts';
import { nodeRulesIn } from '../../rules/nodes/node-rules.ts';
import { type RuleState, surroundingsOf } from '../../rules/nodes/surroundings.ts';

/** One node of the configuration, for `node list`. */
export interface NodeListing {
  readonly name: string;
  /** `ghost`: known to `<nodes>` or `<status>` only. */
  readonly kind: 'cluster' | 'guest' | 'remote' | 'bundle' | 'ghost';
  /** The VM resource, connection resource or bundle. */
  readonly resource?: string;
  /** Connect address; for a cluster node its ring addresses, where they are known. */
  readonly address?: string;
  readonly port?: string;
  /** What the rules say about the node as it is configured. */
  readonly clashes: readonly Diagnostic[];
}

/** Every node of the configuration, kind by kind, in the order of the document. Linear in the CIB. */
export function listNodes(state: RuleState): NodeListing[] {
  const { cluster } = state;
  const surroundings = surroundingsOf(state);
  return [
    ...clusterNodes(cluster),
    ...[...cluster.guests, ...cluster.remotes].map((node) => ({
      ...described(node),
      clashes: nodeRulesIn(surroundings, claimOf(node)),
    })),
    ...cluster.bundleNodes.map((node) => bundleNode(cluster, node)),
    ...cluster.ghosts.map(({ name }) => ({ name, kind: 'ghost' as const, clashes: [] })),
  ];
}

/** What the configuration claims for a node that it has. */
export function claimOf(node: PacemakerRemoteNode): NodeClaim {
  const { kind, name, resource, address, port } = node;
  const claim = { kind, name, resource, address, port, isConfigured: true };
  return kind === 'guest'
    ? { ...claim, ...optional('connectTimeout', node.connectTimeout) }
    : { ...claim, ...optional('reconnectInterval', node.reconnectInterval) };
}

function clusterNodes({ clusterNodes }: Cluster): NodeListing[] {
  return clusterNodes.map(({ name, addresses }) => ({
    name,
    kind: 'cluster',
    ...optional('address', addresses.length === 0 ? undefined : addresses.join(', ')),
    clashes: [],
  }));
}

function described({ name, kind, resource, address, port }: PacemakerRemoteNode) {
  return { name, kind, resource, address, port };
}

/** A replica's name is not chosen by anybody, so it can only collide with what came later. */
function bundleNode({ names }: Cluster, node: BundleNode): NodeListing {
  const { name, resource, address, port } = node;
  const others = (names.get(nameKey(name)) ?? []).filter(
    ({ use, owner }) => use !== 'bundle replica' || owner !== resource,
  );
  const reached = { ...optional('address', address), ...optional('port', port) };
  return {
    name,
    kind: 'bundle',
    resource,
    ...reached,
    clashes: others.map((other) => nameTaken(name, other)),
  };
}
