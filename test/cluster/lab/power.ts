import { killAll } from './cgroup.ts';
import { leaderOf, startContainer } from './container.ts';
import type { LabDefinition } from './definition.ts';
import { setLink } from './network.ts';
import { waitUntil } from './wait-until.ts';

/** Cuts a host's power: nothing of it answers any more, not even with a refusal. Its disk stays. */
export async function powerOff(lab: LabDefinition, host: string): Promise<void> {
  await setLink(lab, host, 'down');
  await killAll(lab.name, host);
}

/** Returns when the host runs; it boots for some seconds more. Does nothing when it runs already. */
export async function powerOn(lab: LabDefinition, host: string): Promise<void> {
  if (isUp(lab, host)) return;
  await setLink(lab, host, 'up');
  startContainer(lab, host);
  await waitUntil(`${host} to run`, 30, () => isUp(lab, host));
}

export function isUp(lab: LabDefinition, host: string): boolean {
  return leaderOf(lab.name, host) !== undefined;
}
