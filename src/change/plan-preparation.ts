import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { defaultRemotePort } from '../model/port.ts';
import { planPrepareHost } from '../plan/hosts/prepare-host.ts';
import type { CheckReachable, State } from '../plan/plan.ts';
import type { Run } from './change.ts';
import { clusterKey } from './cluster-key.ts';
import { type HostPlan, type HostWork, noHostWork } from './host-work.ts';
import { lookAtHost } from './look-at-host.ts';

/** Plans what makes a plain host a node: the cluster's key first, then the host, then a look from every cluster node. */
export async function planPreparation(run: Run, state: State, work: HostWork): Promise<HostPlan> {
  const { options } = run.input;
  const [key, look] = await Promise.all([
    clusterKey(run, state),
    lookAtHost(run, work, Number(work.port ?? defaultRemotePort)),
  ]);
  if (!look.ok) return notReached(work, look.error, key.diagnostics, options.skipOffline);
  if (key.secret === undefined) return { ...noHostWork, diagnostics: key.diagnostics };
  const { host, facts } = look.value;
  const planned = planPrepareHost(facts, {
    key: key.secret,
    port: work.port,
    install: options.install,
    firewall: options.firewall,
    inUse: work.configured,
  });
  const starts = planned.steps.some(({ step }) => step === 'check-listening');
  const reach = starts && !work.configured ? reachSteps(work, key.nodes) : [];
  return {
    diagnostics: [...key.diagnostics, ...planned.diagnostics],
    before: [...key.steps, ...planned.steps, ...reach],
    after: [],
    hosts: new Map([...key.nodes, [work.node, host]]),
  };
}

/** The cluster may start the connection on any of its nodes: one that cannot reach the port fails on the day it has to. */
function reachSteps(work: HostWork, nodes: ReadonlyMap<string, Host>): CheckReachable[] {
  const port = work.port ?? String(defaultRemotePort);
  return [...nodes.keys()].map((host) => ({ step: 'check-reachable', host, address: work.address, port }));
}

function notReached(
  work: HostWork,
  problem: Diagnostic,
  diagnostics: readonly Diagnostic[],
  skipOffline: boolean,
): HostPlan {
  const consequence = skipOffline ? [diagnose('HOST_NOT_PREPARED', { host: work.node })] : [];
  return { ...noHostWork, diagnostics: [...diagnostics, problem, ...consequence] };
}
