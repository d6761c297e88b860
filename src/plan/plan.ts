import type { CibDocument } from '../cib/document.ts';
import type { CibEdit } from '../cib/edit.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Cluster } from '../model/cluster.ts';
import type { HostFacts, ServiceName } from '../model/host-facts.ts';
import type { Secret } from '../model/secret.ts';

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

/** Work on one host; the steps of different hosts that stand together may run at the same time. */
export type HostStep =
  | { readonly step: 'install-package'; readonly host: string; readonly argv: readonly string[] }
  | { readonly step: 'make-key-directory'; readonly host: string; readonly path: string }
  | { readonly step: 'put-key'; readonly host: string; readonly path: string; readonly key: Secret }
  | { readonly step: 'set-remote-port'; readonly host: string; readonly path: string; readonly port: string }
  | {
      readonly step: 'open-firewall';
      readonly host: string;
      readonly kind: NonNullable<HostFacts['firewall']>['kind'];
      readonly port: string;
    }
  | { readonly step: 'enable-service'; readonly host: string; readonly service: ServiceName }
  | { readonly step: 'start-service'; readonly host: string; readonly service: ServiceName }
  | { readonly step: 'restart-service'; readonly host: string; readonly service: ServiceName }
  | { readonly step: 'check-listening'; readonly host: string; readonly port: string }
  | { readonly step: 'stop-service'; readonly host: string; readonly service: ServiceName }
  | { readonly step: 'disable-service'; readonly host: string; readonly service: ServiceName }
  | { readonly step: 'remove-key'; readonly host: string; readonly path: string };

/** Work on the cluster itself, through Pacemaker's tools or on a CIB file. */
export type ClusterStep =
  | { readonly step: 'edit-cib'; readonly edits: readonly CibEdit[] }
  | { readonly step: 'wait-until-idle' }
  | { readonly step: 'clean-up-node'; readonly node: string }
  | { readonly step: 'clear-node'; readonly node: string };
