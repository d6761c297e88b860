import type { State } from '../plan/plan.ts';
import { machineResources } from '../rules/resources/machine-resources.ts';
import type { Change } from './run.ts';

/** The machines that must not stop in passing: all that are guests or become one, but those that are meant to stop. */
export function guardedMachines(change: Change, { cluster, document }: State): Set<string> {
  const machines = new Set(cluster.guests.map(({ resource }) => resource));
  for (const resource of change.virtualMachines ?? []) machines.add(resource);
  if (change.bringsNode === true) for (const resource of machineResources(document)) machines.add(resource);
  for (const resource of change.meantToStop ?? []) machines.delete(resource);
  return machines;
}
