import { diagnose } from '../diagnostics/diagnostic.ts';
import { nameKey } from '../model/cluster.ts';
import { optional } from '../model/optional.ts';
import { defaultRemotePort } from '../model/port.ts';
import { planReleaseHost } from '../plan/hosts/release-host.ts';
import { keyDirectorySharer } from '../plan/hosts/shared-key-directory.ts';
import { connectedNodes, nodeOnHost, type ReleasedHost } from '../plan/nodes/node-on-host.ts';
import type { State, Step } from '../plan/plan.ts';
import { lookAtHost } from '../reach/look-at-host.ts';
import { knownKey } from './cluster-key.ts';
import { type HostPlan, type HostWork, noHostWork } from './host-plan.ts';
import { removedHostsEntries } from './hosts-entries.ts';
import type { Run } from './run.ts';

/**
 * Plans what follows the edit when a node goes: wait until the cluster has let go of it, then the host, then the
 * name that the cluster remembers. The other way round the cluster takes the daemon's stop for a failure and
 * restarts the virtual machine.
 */
export async function planRelease(run: Run, state: State, work: HostWork): Promise<HostPlan> {
  const released = releasedHost(work);
  const others = connectedNodes(state.cluster).filter(({ resource }) => resource !== work.resource);
  const user = nodeOnHost(others, released);
  if (user !== undefined) return leaveHost(state, work, user.name);
  const isLive = state.where === 'live';
  const idle: Step[] = isLive ? [{ step: 'wait-until-idle', released }] : [];
  const clear: Step[] = isLive ? [{ step: 'clear-node', node: work.node, released }] : [];
  const [look, entries, key] = await Promise.all([
    lookAtHost(run, work, Number(work.port ?? defaultRemotePort)),
    removedHostsEntries(run, state, work),
    knownKey(run, state),
  ]);
  const last = [...clear, ...entries.steps];
  if (!look.ok) {
    const { skipOffline } = run.input.options;
    const consequence = skipOffline ? [diagnose('HOST_NOT_RELEASED', { host: work.node })] : [];
    const diagnostics = [look.error, ...consequence];
    return { ...noHostWork, diagnostics, after: [...idle, ...last], hosts: entries.hosts };
  }
  const sharer = keyDirectorySharer(look.value.facts, key.clusterNodes);
  const request = { keyDigest: key.digest, port: work.port, ...optional('sharer', sharer) };
  const planned = planReleaseHost(look.value.facts, request);
  return {
    diagnostics: planned.diagnostics,
    before: [],
    after: [...idle, ...planned.steps, ...last],
    hosts: new Map([...entries.hosts, [work.node, look.value.host]]),
  };
}

/** Another node has it, by a mistake that is being put right or after a change of names: its daemon is that node's. */
function leaveHost(state: State, { node }: HostWork, user: string): HostPlan {
  const isGone = state.where === 'live' && nameKey(user) !== nameKey(node);
  const after: Step[] = isGone ? [{ step: 'wait-until-idle' }, { step: 'clear-node', node }] : [];
  return { ...noHostWork, diagnostics: [diagnose('HOST_OF_OTHER_NODE', { host: node, node: user })], after };
}

function releasedHost({ node, address, port, resource }: HostWork): ReleasedHost {
  return { node, address, ...optional('port', port), ...optional('resource', resource) };
}
