import type { HostFacts, ServiceName } from '../../model/host-facts.ts';
import { unreachable } from '../../model/unreachable.ts';
import type { HostStep, ServiceStep } from '../plan.ts';

export type ServicesWork = 'start' | 'stop' | 'enable' | 'disable';

/**
 * What brings corosync and Pacemaker of these hosts into the state asked for, stage by stage. On stopping every
 * Pacemaker ends before the first corosync: a node whose corosync goes first takes the quorum from the others
 * while they still have resources to stop.
 */
export function planClusterServices(work: ServicesWork, hosts: readonly HostFacts[]): HostStep[][] {
  switch (work) {
    case 'start':
      return [
        hosts.flatMap((facts) => steps(facts, 'start', ['corosync', 'pacemaker'], (state) => !state.active)),
      ];
    case 'stop':
      return (['pacemaker', 'corosync'] as const).map((service) =>
        hosts.flatMap((facts) => steps(facts, 'stop', [service], (state) => state.active)),
      );
    case 'enable':
      return [
        hosts.flatMap((facts) =>
          steps(facts, 'enable', ['corosync', 'pacemaker'], (state) => !state.enabled),
        ),
      ];
    case 'disable':
      return [
        hosts.flatMap((facts) =>
          steps(facts, 'disable', ['corosync', 'pacemaker'], (state) => state.enabled),
        ),
      ];
    default:
      return unreachable(work);
  }
}

function steps(
  { host, services }: HostFacts,
  action: ServicesWork,
  names: readonly ServiceName[],
  isDue: (state: HostFacts['services'][ServiceName]) => boolean,
): ServiceStep[] {
  return names
    .filter((service) => isDue(services[service]))
    .map((service) => ({ step: `${action}-service`, host, service }));
}
