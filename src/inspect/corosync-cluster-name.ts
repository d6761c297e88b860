/**
 * The cluster's name in a corosync.conf (corosync.conf(5), section totem). The cluster copies it to the property
 * `cluster-name`, but only once it has a DC.
 */
export function corosyncClusterName(text: string): string | undefined {
  return /^[ \t]*cluster_name[ \t]*:[ \t]*(\S.*?)[ \t]*$/m.exec(text)?.[1];
}
