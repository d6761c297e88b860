/**
 * The cluster as the rules see it: plain values, read from a CIB and, where there is one, corosync.conf.
 * Three things are kept apart everywhere: a node's *name*, the *connect address* that the cluster dials
 * and the *SSH address* that pacer dials. Each defaults to the one before it.
 */
export interface Cluster {
  readonly clusterNodes: readonly ClusterNode[];
  readonly guests: readonly GuestNode[];
  readonly remotes: readonly RemoteNode[];
  readonly bundleNodes: readonly BundleNode[];
  /** Nodes that only `<nodes>` or `<status>` still knows: removed from the configuration, not from the cluster. */
  readonly ghosts: readonly GhostNode[];
  /** Everything whose name Pacemaker could confuse with a node's; find by `nameKey(name)`. */
  readonly names: ReadonlyMap<string, readonly NameUse[]>;
}

/** Runs corosync and the whole of Pacemaker. */
export interface ClusterNode {
  readonly kind: 'cluster';
  readonly name: string;
  /** The id in `<nodes>` or corosync's nodeid. */
  readonly id?: string;
  /** Ring addresses from corosync.conf; empty when no corosync.conf was given. */
  readonly addresses: readonly string[];
  readonly source: 'nodes' | 'status' | 'corosync.conf';
}

/** A virtual machine that runs pacemaker_remote; defined by `remote-node` on the resource that starts it. */
export interface GuestNode {
  readonly kind: 'guest';
  readonly name: string;
  /** Id of the VM resource. */
  readonly resource: string;
  /** Connect address; the name where `remote-addr` is not set. */
  readonly address: string;
  /** As written in the CIB, which may be wrong; `3121` where `remote-port` is not set. */
  readonly port: string;
  readonly connectTimeout?: string;
  /** Line of the `remote-node` nvpair, counted from 1. */
  readonly line: number;
}

/** A host that runs only pacemaker_remote; its name is the id of its `ocf:pacemaker:remote` connection resource. */
export interface RemoteNode {
  readonly kind: 'remote';
  readonly name: string;
  readonly resource: string;
  /** Connect address; the name where `server` is not set. */
  readonly address: string;
  readonly port: string;
  readonly reconnectInterval?: string;
  readonly line: number;
}

/** One replica of a bundle that has a primitive and so runs pacemaker_remote. */
export interface BundleNode {
  readonly kind: 'bundle';
  readonly name: string;
  /** Id of the bundle. */
  readonly resource: string;
  /** What the cluster dials; absent where the bundle has no range of addresses: then it is that of a host. */
  readonly address?: string;
  readonly port?: string;
  readonly line: number;
}

/** A node of type remote in `<nodes>` or `<status>` that nothing in `<resources>` defines. */
export interface GhostNode {
  readonly kind: 'ghost';
  readonly name: string;
  readonly source: 'nodes' | 'status';
}

/** A node that the cluster reaches through a connection. */
export type PacemakerRemoteNode = GuestNode | RemoteNode;

/** One use of a name: what has it, and where. */
export interface NameUse {
  /** As written, in its own letter case. */
  readonly name: string;
  readonly use: NameUseKind;
  /** The element's id when that is not the name itself: the VM resource of a guest, the bundle of a replica. */
  readonly owner?: string;
  /** Line in the CIB, counted from 1; none for names that come from corosync.conf. */
  readonly line?: number;
}

export type NameUseKind =
  | 'resource'
  | 'group'
  | 'clone'
  | 'bundle'
  | 'template'
  | 'tag'
  | 'guest node'
  | 'remote node'
  | 'bundle replica'
  | 'cluster node'
  | 'cluster node id';

/**
 * The form under which names are compared: Pacemaker finds nodes in the CIB without regard to case
 * (lib/cib/cib_attrs.c), its scheduler with it, so names that differ only in case are a trap.
 */
export function nameKey(name: string): string {
  return name.toLowerCase();
}

/** The names of all nodes that resources can run on, kind by kind; a ghost is none. */
export function nodeNames({ clusterNodes, guests, remotes, bundleNodes }: Cluster): string[] {
  return [...clusterNodes, ...guests, ...remotes, ...bundleNodes].map(({ name }) => name);
}

/** All names in use, for what was probably meant by one that is not. */
export function namesIn({ names }: Cluster): string[] {
  return [...names.values()].flatMap((uses) => uses.map(({ name }) => name));
}
