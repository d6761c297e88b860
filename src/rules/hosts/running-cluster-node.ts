import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostFacts, ServiceName } from '../../model/host-facts.ts';
import type { HostRule } from './host-rule.ts';

/**
 * A host with the whole of Pacemaker cannot also run pacemaker_remote: both want the same local sockets, and
 * whichever starts first at boot wins. Enabled is as bad as running: it comes true at the next boot.
 */
export const runningClusterNode: HostRule = (facts) => {
  const service = clusterService(facts);
  if (service === undefined) return [];
  const state = facts.services[service].active ? 'running' : 'enabled';
  return [diagnose('HOST_IS_CLUSTER_NODE', { host: facts.host, service, state })];
};

/** The service that makes this host a cluster node; undefined where none runs or will at the next boot. */
export function clusterService(facts: HostFacts): ServiceName | undefined {
  const candidates = ['pacemaker', 'corosync'] as const;
  return (
    candidates.find((service) => facts.services[service].active) ??
    candidates.find((service) => facts.services[service].enabled)
  );
}
