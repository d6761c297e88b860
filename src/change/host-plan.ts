import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { defaultRemotePort } from '../model/port.ts';
import type { Step } from '../plan/plan.ts';

/** What a change means for a host: it becomes a node of the cluster, or stops being one. */
export interface HostWork {
  readonly work: 'prepare' | 'release';
  /** The node's name. */
  readonly node: string;
  /** The connect address; also the SSH address unless `--ssh-address` says otherwise. */
  readonly address: string;
  /** `remote-port` or `port` as given; undefined for the default. */
  readonly port?: string;
  /** What defines the node that is released. */
  readonly resource?: string;
  /** Whether the configuration has the node already, so that its daemon may be in use. */
  readonly configured: boolean;
}

/** Steps around the edit of the CIB, and what was found while planning them. */
export interface HostPlan {
  readonly diagnostics: readonly Diagnostic[];
  readonly before: readonly Step[];
  readonly after: readonly Step[];
  /** Open connections by the name that the steps use. */
  readonly hosts: ReadonlyMap<string, Host>;
}

/** The port to set up on a host, where a configured node has another one than the daemon's default. */
export function otherPort(configured: string | undefined): string | undefined {
  return configured === String(defaultRemotePort) ? undefined : configured;
}

export const noHostWork: HostPlan = { diagnostics: [], before: [], after: [], hosts: new Map() };
