import type { CibDocument } from '../cib/document.ts';
import type { CibEdit } from '../cib/edit.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../model/cluster.ts';
import type { FirewallKind, ServiceName } from '../model/host-facts.ts';
import type { Secret } from '../model/secret.ts';
import type { ReleasedHost } from './nodes/node-on-host.ts';

/** Everything that deciding may read: a value, so that deciding twice on the same state gives the same. */
export interface State {
  readonly document: CibDocument;
  readonly cluster: Cluster;
  /** `file`: `-f`, no cluster behind it. */
  readonly where: 'file' | 'live';
}

/**
 * What a change comes to: what the rules found, and the edits of the CIB. An empty list of edits means that
 * the configuration is already so. Made by one pure function per command: `decideX(state, request)`.
 */
export interface Decision {
  readonly diagnostics: readonly Diagnostic[];
  readonly edits: readonly CibEdit[];
}

/** A change as ordered steps. A step whose state already holds is not in it. */
export interface Plan {
  readonly steps: readonly Step[];
}

export type Step = HostStep | ClusterStep;

/**
 * Work on one host; the steps of different hosts that stand together may run at the same time, those of one
 * host run in their order.
 */
export type HostStep =
  | InstallPackage
  | MakeGroup
  | FileStep
  | OpenFirewall
  | ClusterFileStep
  | HostsEntryStep
  | ServiceStep
  | CheckListening
  | CheckReachable;

export interface InstallPackage {
  readonly step: 'install-package';
  readonly host: string;
  readonly argv: readonly string[];
}

export interface MakeGroup {
  readonly step: 'make-group';
  readonly host: string;
  readonly group: 'haclient';
}

export type FileStep =
  | { readonly step: 'make-key-directory'; readonly host: string; readonly path: string }
  | PutKey
  /** The key is right, its owner or mode is not: its contents and modification time stay. */
  | { readonly step: 'set-key-mode'; readonly host: string; readonly path: string }
  | {
      readonly step: 'set-remote-port' | 'unset-remote-port';
      readonly host: string;
      readonly path: string;
      readonly port: string;
    }
  | { readonly step: 'remove-key'; readonly host: string; readonly path: string };

export interface PutKey {
  readonly step: 'put-key';
  readonly host: string;
  readonly path: string;
  readonly key: Secret;
  /**
   * On a cluster node: the digest of the key that it was planned to replace. With another one there by now, which
   * another pacer made at the same time, the step fails; on a host that becomes a node the last one wins.
   */
  readonly replaces?: string | 'nothing';
}

/** Files of a host that is, or becomes, a cluster node. */
export type ClusterFileStep =
  /** A text that is no secret, `root:root`, mode 0644. */
  | { readonly step: 'put-file'; readonly host: string; readonly path: string; readonly text: string }
  | { readonly step: 'put-corosync-key'; readonly host: string; readonly path: string; readonly key: Secret }
  /** The configuration of a former cluster goes to a folder beside it, named after `stamp`. */
  | { readonly step: 'set-cluster-aside'; readonly host: string; readonly stamp: string };

/** A line of /etc/hosts that pacer marks as its own. */
export interface HostsEntryStep {
  readonly step: 'add-hosts-entry' | 'remove-hosts-entry';
  readonly host: string;
  readonly name: string;
  readonly address: string;
}

export interface OpenFirewall {
  readonly step: 'open-firewall';
  readonly host: string;
  readonly kind: FirewallKind;
  readonly port: string;
  /** Run one after the other; each a program and its arguments. */
  readonly commands: readonly (readonly string[])[];
}

export interface ServiceStep {
  readonly step: 'enable-service' | 'start-service' | 'restart-service' | 'stop-service' | 'disable-service';
  readonly host: string;
  readonly service: ServiceName;
}

export interface CheckListening {
  readonly step: 'check-listening';
  readonly host: string;
  readonly port: string;
}

/** From one cluster node: only of a node that the cluster does not use yet, see the design's rule about TLS. */
export interface CheckReachable {
  readonly step: 'check-reachable';
  /** The cluster node that connects. */
  readonly host: string;
  readonly address: string;
  readonly port: string;
}

/** Work on the cluster itself, through Pacemaker's tools or on a CIB file. */
export type ClusterStep =
  | { readonly step: 'save-key-file'; readonly path: string; readonly key: Secret }
  | { readonly step: 'edit-cib'; readonly edits: readonly CibEdit[] }
  | { readonly step: 'upgrade-cib' }
  | { readonly step: 'wait-until-idle'; readonly released?: ReleasedHost }
  | { readonly step: 'reconnect-node'; readonly node: string }
  | { readonly step: 'clear-node'; readonly node: string; readonly released?: ReleasedHost }
  | ForgetHistory
  | SettleMove
  | SettleRestart;

/** Has the cluster forget what it knows of operations: failures alone (`cleanup`), or all (`refresh`). */
export interface ForgetHistory {
  readonly step: 'forget-history';
  readonly what: 'cleanup' | 'refresh';
  readonly resource?: string;
  readonly node?: string;
  readonly operation?: string;
  readonly interval?: string;
  /** Only the resource named, not the group or clone around it. */
  readonly strict: boolean;
}

/** Behind an edit that moves a resource: waits, takes the constraint away whatever happened, and looks. */
export interface SettleMove {
  readonly step: 'settle-move';
  readonly resource: string;
  /** Resources that run when this one does. */
  readonly primitives: readonly string[];
  /** Where it is to run, or where it is not to run any more. */
  readonly expected: { readonly on: string } | { readonly off: string };
  readonly constraint: string;
  readonly seconds: number;
}

/** Behind an edit that stops a resource for a moment: waits, takes away what stops it whatever happened, and looks. */
export interface SettleRestart {
  readonly step: 'settle-restart';
  readonly resource: string;
  /** Only the instance on this node. */
  readonly node?: string;
  /** The ids that crm_mon has for what runs when the resource does. */
  readonly parts: readonly string[];
  /** Ids of the elements that stop it. */
  readonly stoppedBy: readonly string[];
  /** When the cluster starts it again whatever happens, as Pacemaker writes dates. */
  readonly end: string;
  /** How many instances of each resource of the cluster ran before. */
  readonly before: ReadonlyMap<string, number>;
  /** For the stop, and as many for the start. */
  readonly seconds: number;
}
