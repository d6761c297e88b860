import { alone } from './alone.ts';
import type { LabDefinition } from './definition.ts';
import { everyHost } from './definition.ts';
import { mendAll } from './fault.ts';
import { removeHosts, startHosts } from './hosts.ts';

/**
 * Pristine hosts and an empty CIB, by starting every host anew on an empty layer: nothing of what a test did is left,
 * not even the keys that daemons remember for a minute. Namespaces and keys of SSH stay.
 */
export function reset(lab: LabDefinition, say: (line: string) => void): Promise<void> {
  return alone(lab.name, 'reset', async () => {
    await removeHosts(lab.name, everyHost(lab));
    await mendAll(lab);
    await startHosts(lab, say);
  });
}
