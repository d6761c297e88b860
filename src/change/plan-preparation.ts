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
import { connectionOf } from './connection-of.ts';
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
  const inUse = connection.value === 'online';
  return planPrepared(run, work, { look: look.value, key, secret: key.secret, inUse, entries });
}

interface Known {
  readonly look: Look;
  readonly key: ClusterKey;
  readonly secret: Secret;
  readonly inUse: boolean;
  /** Lines of /etc/hosts on the cluster nodes, which must be there before the node is connected to. */
  readonly entries: HostPlan;
}

function planPrepared(run: Run, work: HostWork, { look, key, secret, inUse, entries }: Known): HostPlan {
  const { install, firewall } = run.input.options;
  const sharer = keyDirectorySharer(look.facts, key.clusterNodes);
  const request = { key: secret, port: work.port, install, firewall, inUse, ...optional('sharer', sharer) };
  const planned = planPrepareHost(look.facts, request);
  const starts = planned.steps.some(({ step }) => step === 'check-listening');
  const repairs = work.configured && !inUse && planned.steps.length > 0;
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
    after: repairs ? cleanUp(run, work) : [],
    hosts: new Map([...entries.hosts, ...key.nodes, [work.node, look.host]]),
  };
}

/** The cluster may start the connection on any of its nodes: one that cannot reach the port fails on the day it has to. */
function reachSteps(work: HostWork, nodes: ReadonlyMap<string, Host>): CheckReachable[] {
  const port = work.port ?? String(defaultRemotePort);
  return [...nodes.keys()].map((host) => ({ step: 'check-reachable', host, address: work.address, port }));
}

/** A connection that failed for want of the key is not tried again until its failure is cleaned up. */
function cleanUp(run: Run, work: HostWork): Step[] {
  return run.cluster.door === undefined ? [] : [{ step: 'clean-up-node', node: work.node }];
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
