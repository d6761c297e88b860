/** A node of corosync's nodelist. */
export interface CorosyncNode {
  /** `name`, or `ring0_addr` where corosync.conf gives no name: that is what Pacemaker falls back to. */
  readonly name: string;
  /** `nodeid`. */
  readonly id?: string;
  /** `ring0_addr` to `ring7_addr`, in that order. */
  readonly addresses: readonly string[];
}
