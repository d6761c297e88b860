import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Result } from '../model/result.ts';
import type { CibStore } from '../pacemaker/cib-store.ts';
import type { State } from '../plan/plan.ts';

/** The cluster a command works on: a file, or a live one through one of its nodes. */
export interface OpenCluster {
  readonly store: CibStore;
  /** The cluster node whose Pacemaker tools are used; none with `-f`. */
  readonly door: Door | undefined;
  /** Opens a host over SSH, once per run; closed with the cluster. */
  openHost(address: string): Promise<Result<Host, Diagnostic>>;
  /** Reads everything that deciding needs. */
  readState(): Promise<Result<State, Diagnostic>>;
  close(): Promise<void>;
}

export interface Door {
  readonly host: Host;
  /** What `uname -n` says there: tells which of the cluster nodes it is. */
  readonly nodeName: string;
}
