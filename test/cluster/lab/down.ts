import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.ts';
import { removeAbandonedBuilds } from './build-folder.ts';
import { foldersOf, killAll, processesOf, removeCgroups } from './cgroup.ts';
import { removeTraces } from './container.ts';
import { namespacesOf, removeNetwork } from './network.ts';
import { mountsBelow, removeMounts } from './overlay.ts';
import { stateFolder, stateRoot } from './places.ts';
import { waitUntil } from './wait-until.ts';

/**
 * Takes a lab away; false when there was nothing of it. It looks for what is there instead of believing notes, so it
 * also cleans up after an `up` that was killed half way, or a machine that crashed.
 */
export function down(lab: string): Promise<boolean> {
  return alone(lab, 'down', async () => {
    await removeAbandonedBuilds();
    if (remains(lab).length === 0) return false;
    await takeAway(lab);
    return true;
  });
}

/** For who has the lab alone: processes, mounts, cgroups, namespaces with their interfaces, files. */
export async function takeAway(lab: string): Promise<void> {
  // Once more while there is something: an `ip` or `mount` that a killed `up` had just started still does its work.
  const gone = async () => {
    await removeAll(lab);
    return remains(lab).length === 0;
  };
  await waitUntil(`nothing to be left of the lab '${lab}'`, 30, gone, () => remains(lab).join('\n'));
  removeIfEmpty(stateRoot);
}

async function removeAll(lab: string): Promise<void> {
  await killAll(lab);
  for (const host of hostFolders(lab)) removeTraces(lab, host);
  await removeMounts(lab);
  await removeCgroups(lab);
  await removeNetwork(lab);
  rmSync(stateFolder(lab), { recursive: true, force: true });
}

/** What there is of a lab on the machine, a line each. */
function remains(lab: string): string[] {
  return [
    ...processesOf(lab).map((pid) => `process ${pid}`),
    ...mountsBelow(stateFolder(lab)).map((path) => `mount ${path}`),
    ...foldersOf(lab).map((folder) => `cgroup ${folder}`),
    ...namespacesOf(lab).map((name) => `namespace ${name}`),
    ...(existsSync(stateFolder(lab)) ? [`folder ${stateFolder(lab)}`] : []),
  ];
}

function hostFolders(lab: string): string[] {
  try {
    return readdirSync(join(stateFolder(lab), 'host'));
  } catch {
    return [];
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Another lab is there, or none ever was.
  }
}
