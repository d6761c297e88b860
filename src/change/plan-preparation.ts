import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { optional } from '../model/optional.ts';
import { defaultRemotePort } from '../model/port.ts';
import type { Secret } from '../model/secret.ts';
import { planPrepareHost } from '../plan/hosts/prepare-host.ts';
import { keyDirectorySharer } from '../plan/hosts/shared-key-directory.ts';
import type { CheckReachable, State, Step } from '../plan/plan.ts';
import { type Look, lookAtHost } from '../reach/look-at-host.ts';
import { certificatesDiffer } from '../rules/hosts/certificates-differ.ts';
import { type ClusterKey, clusterKey } from './cluster-key.ts';
import { type Connection, connectionOf } from './connection-of.ts';
import { type HostPlan, type HostWork, noHostWork } from './host-plan.ts';
import { addedHostsEntries } from './hosts-entries.ts';
import type { Run } from './run.ts';

/** Plans what makes a plain host a node: the cluster's key first, then the host, then a look from every cluster node. */
export async function planPreparation(run: Run, state: State, work: HostWork): Promise<HostPlan> {
  const [key, connection, look, entries] = await Promise.all([
    clusterKey(run, state),
    connectionOf(run, work),
    lookAtHost(run, work, Number(work.port ?? defaultRemotePort)),
    addedHostsEntries(run, state, work),
  ]);
  if (!connection.ok) return withDiagnostics([connection.error]);
  if (!look.ok) return notReached(run, work, [...key.diagnostics, look.error]);
  if (key.secret === undefined) return withDiagnostics(key.diagnostics);
  const { secret } = key;
  return planPrepared(run, work, { look: look.value, key, secret, entries, ...connection.value });
}

interface Known extends Connection {
  readonly look: Look;
  readonly key: ClusterKey;
  readonly secret: Secret;
  /** Lines of /etc/hosts on the cluster nodes, which must be there before the node is connected to. */
  readonly entries: HostPlan;
}

function planPrepared(run: Run, work: HostWork, known: Known): HostPlan {
  const { look, key, secret, inUse, stuck, entries } = known;
  const { install, firewall } = run.input.options;
  const sharer = keyDirectorySharer(look.facts, key.clusterNodes);
  const request = { key: secret, port: work.port, install, firewall, inUse, ...optional('sharer', sharer) };
  const planned = planPrepareHost(look.facts, request);
  const starts = planned.steps.some(({ step }) => step === 'check-listening');
  const repairs = work.configured && !inUse && (stuck || planned.steps.length > 0);
  return {
    diagnostics: [
      ...key.diagnostics,
      ...entries.diagnostics,
      ...certificatesDiffer(look.facts, key.clusterNodes),
      ...planned.diagnostics,
    ],
    before: [
      ...key.steps,
      ...entries.before,
      ...planned.steps,
      ...(starts ? reachSteps(work, key.nodes) : []),
    ],
    after: repairs ? reconnect(run, work) : [],
    hosts: new Map([...entries.hosts, ...key.nodes, [work.node, look.host]]),
  };
}

/** The cluster may start the connection on any of its nodes: one that cannot reach the port fails on the day it has to. */
function reachSteps(work: HostWork, nodes: ReadonlyMap<string, Host>): CheckReachable[] {
  const port = work.port ?? String(defaultRemotePort);
  return [...nodes.keys()].map((host) => ({ step: 'check-reachable', host, address: work.address, port }));
}

/** A connection that failed is not tried again by itself, nor one whose daemon ended in order. */
function reconnect(run: Run, work: HostWork): Step[] {
  return run.cluster.door === undefined ? [] : [{ step: 'reconnect-node', node: work.node }];
}

function notReached(run: Run, work: HostWork, diagnostics: readonly Diagnostic[]): HostPlan {
  const consequence = run.input.options.skipOffline
    ? [diagnose('HOST_NOT_PREPARED', { host: work.node })]
    : [];
  return withDiagnostics([...diagnostics, ...consequence]);
}

function withDiagnostics(diagnostics: readonly Diagnostic[]): HostPlan {
  return { ...noHostWork, diagnostics };
}
