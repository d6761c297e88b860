/** What matters of a host that is to become a cluster node, beside the facts of every host. */
export interface ClusterHost {
  readonly host: string;
  /** Version of the installed corosync, e.g. `3.1.7`; undefined where it is not installed. */
  readonly corosync?: string;
  readonly hasPacemaker: boolean;
  /** Files of a cluster that was, or is, there. */
  readonly clusterFiles: readonly string[];
  /** What addresses resolve to on this host; those that do not resolve are not in it. */
  readonly resolved: ReadonlyMap<string, string>;
}
