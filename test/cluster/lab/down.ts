import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { foldersOf, killAll, processesOf, removeCgroups } from './cgroup.ts';
import { removeTraces } from './container.ts';
import { namespacesOf, removeNetwork } from './network.ts';
import { mountsBelow, removeMounts } from './overlay.ts';
import { stateFolder, stateRoot } from './places.ts';

/**
 * Takes a lab away: processes, mounts, cgroups, namespaces with their interfaces, files. It looks for what is there
 * instead of believing its notes, so it also cleans up after an `up` that broke off or a machine that crashed.
 */
export async function down(lab: string): Promise<void> {
  await killAll(lab);
  for (const host of hostFolders(lab)) removeTraces(lab, host);
  await removeMounts(lab);
  await removeCgroups(lab);
  await removeNetwork(lab);
  rmSync(stateFolder(lab), { recursive: true, force: true });
  try {
    rmdirSync(stateRoot);
  } catch {
    // Another lab is there, or none ever was.
  }
}

/** What there is of a lab, by kind; all empty after `down`. */
export function remains(lab: string): Readonly<Record<string, readonly (string | number)[]>> {
  return {
    processes: processesOf(lab),
    mounts: mountsBelow(stateFolder(lab)),
    cgroups: foldersOf(lab),
    namespaces: namespacesOf(lab),
    hosts: hostFolders(lab),
  };
}

function hostFolders(lab: string): string[] {
  try {
    return readdirSync(join(stateFolder(lab), 'host'));
  } catch {
    return [];
  }
}
