import type { CibDocument } from '../../cib/document.ts';
import { type ResourceReference, resourceReferences } from '../../cib/resource-references.ts';
import {
  type BundleNode,
  type Cluster,
  type ClusterNode,
  type NameUse,
  nameKey,
  type PacemakerRemoteNode,
} from '../../model/cluster.ts';
import { addressKey } from './address-key.ts';
import type { NodeClaim } from './node-claim.ts';

/** What the rules of a command read. */
export interface RuleState {
  readonly document: CibDocument;
  readonly cluster: Cluster;
}

/** A state with indexes, so that checking every node of ten thousand stays linear. */
export interface Surroundings extends RuleState {
  /** Guest and remote nodes by `addressKey` of their connect address. */
  readonly nodesByAddress: ReadonlyMap<string, readonly PacemakerRemoteNode[]>;
  /** Replicas of bundles that have an address of their own, by its `addressKey`. */
  readonly bundleNodesByAddress: ReadonlyMap<string, readonly BundleNode[]>;
  /** Cluster nodes by `addressKey` of their name and of each ring address. */
  readonly clusterNodesByAddress: ReadonlyMap<string, readonly ClusterNode[]>;
  /** What names a resource outside `<resources>`; the index is made when a rule first asks. */
  referencesTo(resource: string): readonly ResourceReference[];
}

/** Indexes a state; linear in the number of nodes, and of references once a rule asks for them. */
export function surroundingsOf({ document, cluster }: RuleState): Surroundings {
  let references: ReadonlyMap<string, readonly ResourceReference[]> | undefined;
  return {
    document,
    cluster,
    nodesByAddress: groupBy([...cluster.guests, ...cluster.remotes], ({ address }) => [address]),
    bundleNodesByAddress: groupBy(cluster.bundleNodes, ({ address }) =>
      address === undefined ? [] : [address],
    ),
    clusterNodesByAddress: groupBy(cluster.clusterNodes, ({ name, addresses }) => [name, ...addresses]),
    referencesTo(resource) {
      references ??= resourceReferences(document);
      return references.get(resource) ?? [];
    },
  };
}

/** Whether this existing node is the one that the claim is about. */
export function isItself(claim: NodeClaim, node: PacemakerRemoteNode): boolean {
  return claim.newResource === undefined && node.kind === claim.kind && node.resource === claim.resource;
}

/** What stands for a guest or remote node in `Finding.against`. */
export function nodeKey({ kind, resource }: Pick<PacemakerRemoteNode, 'kind' | 'resource'>): string {
  return kind === 'guest' ? `guest:${resource}` : `resource:${resource}`;
}

/** What stands for a cluster node in `Finding.against`. */
export function clusterNodeKey(name: string): string {
  return `cluster:${nameKey(name)}`;
}

/** What stands for the element behind a name in `Finding.against`; equal to `nodeKey` where that is a node. */
export function nameUseKey({ use, name, owner }: NameUse): string {
  switch (use) {
    case 'guest node':
      return nodeKey({ kind: 'guest', resource: owner ?? name });
    case 'cluster node':
      return clusterNodeKey(name);
    case 'cluster node id':
      return clusterNodeKey(owner ?? name);
    case 'bundle replica':
      return `replica:${owner ?? name}`;
    default:
      return `resource:${name}`;
  }
}

function groupBy<T>(values: readonly T[], addressesOf: (value: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    for (const key of new Set(addressesOf(value).map(addressKey))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [value]);
      else group.push(value);
    }
  }
  return groups;
}
