/** How often an operation of a resource failed on a node. */
export interface FailCount {
  readonly node: string;
  readonly resource: string;
  readonly operation: string;
  /** Milliseconds. */
  readonly interval: number;
  /** Infinity where one failure was enough for the cluster to give the node up. */
  readonly count: number;
}

/** Which operations of which resources are meant: all where nothing is named. */
export interface OperationFilter {
  readonly resource?: string;
  readonly node?: string;
  readonly operation?: string;
  /** As typed. */
  readonly interval?: string;
}
