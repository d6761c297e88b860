import { diagnose } from '../diagnostics/diagnostic.ts';
import { optional } from '../model/optional.ts';
import { defaultRemotePort } from '../model/port.ts';
import { planReleaseHost } from '../plan/hosts/release-host.ts';
import { keyDirectorySharer } from '../plan/hosts/shared-key-directory.ts';
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
  const idle: Step[] = state.where === 'live' ? [{ step: 'wait-until-idle' }] : [];
  const clear: Step[] = state.where === 'live' ? [{ step: 'clear-node', node: work.node }] : [];
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
