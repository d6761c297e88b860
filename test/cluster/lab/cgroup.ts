import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { cgroupPath } from './places.ts';
import { waitUntil } from './wait-until.ts';

const mountPoint = '/sys/fs/cgroup';

/** cgroup v2 alone has a controller list at its root; on v1 and hybrids every hierarchy is a folder. */
export function isUnified(): boolean {
  return existsSync(join(mountPoint, 'cgroup.controllers'));
}

/**
 * Gives a host a cgroup of its own in every hierarchy. Without it all containers' systemds share the same
 * `/system.slice` on cgroup v1, and stop each other's services.
 */
export function makeCgroup(lab: string, host: string): void {
  for (const hierarchy of hierarchies()) {
    makeFolder(hierarchy, join(hierarchy, cgroupPath(lab, host)));
    limitMemory(join(hierarchy, cgroupPath(lab, host)));
  }
}

/** A host takes some 150 MB. One that runs wild must not cost the machine, and others' work on it, their memory. */
function limitMemory(folder: string): void {
  for (const file of ['memory.max', 'memory.limit_in_bytes']) writeIfThere(join(folder, file), '1073741824');
}

/** The files that move a process into the host's cgroup. */
export function cgroupEntrances(lab: string, host: string): string[] {
  return hierarchies().map((hierarchy) => join(hierarchy, cgroupPath(lab, host), 'cgroup.procs'));
}

/** All processes of a host, or of the whole lab: whatever a container starts stays below its cgroup. */
export function processesOf(lab: string, host?: string): number[] {
  const found = foldersOf(lab, host).flatMap((folder) => pidsIn(join(folder, 'cgroup.procs')));
  return [...new Set(found)];
}

/**
 * Kills every process of a host, or of the lab, and returns when they are gone. systemd-nspawn is left to end by
 * itself, as it does when its container is dead: it then takes back what it noted on the machine.
 */
export async function killAll(lab: string, host?: string): Promise<void> {
  freeze(lab, host, false);
  const start = Date.now();
  await waitUntil(`processes of ${host ?? lab} to end`, 30, () => {
    const alive = processesOf(lab, host);
    const patient = Date.now() - start < 3000;
    for (const pid of patient ? alive.filter((each) => !isNspawn(each)) : alive) kill(pid);
    return alive.length === 0;
  });
}

/** Stops (or lets run again) everything on a host at once, as a hypervisor pauses a machine. */
export function freeze(lab: string, host: string | undefined, frozen: boolean): void {
  // Of all folders, because a frozen child of a thawed cgroup stays frozen.
  for (const folder of foldersOf(lab, host)) {
    writeIfThere(join(folder, 'cgroup.freeze'), frozen ? '1' : '0');
    writeIfThere(join(folder, 'freezer.state'), frozen ? 'FROZEN' : 'THAWED');
  }
}

/** Removes the cgroups of a lab, and the one that held all labs when it was the last. */
export async function removeCgroups(lab: string): Promise<void> {
  // The kernel lets go of a cgroup shortly after its last process has ended.
  await waitUntil('cgroups to be empty', 10, () => {
    const folders = foldersOf(lab);
    for (const folder of folders.reverse()) removeIfEmpty(folder);
    return foldersOf(lab).length === 0;
  });
  for (const hierarchy of hierarchies()) removeIfEmpty(dirname(join(hierarchy, cgroupPath(lab))));
}

/** Every folder below the host's cgroup, parents first. */
export function foldersOf(lab: string, host?: string): string[] {
  return hierarchies().flatMap((hierarchy) => withChildren(join(hierarchy, cgroupPath(lab, host))));
}

/** Where the machine's cgroups are mounted: one folder with cgroup v2, one for each hierarchy with v1. */
export function hierarchies(): string[] {
  if (isUnified()) return [mountPoint];
  if (!existsSync(mountPoint)) return [];
  const folders = readdirSync(mountPoint).map((name) => realpathSync(join(mountPoint, name)));
  return [...new Set(folders)].filter((folder) => existsSync(join(folder, 'cgroup.procs')));
}

function makeFolder(hierarchy: string, folder: string): void {
  if (folder === hierarchy || existsSync(folder)) return;
  makeFolder(hierarchy, dirname(folder));
  mkdirSync(folder, { recursive: true });
  // cgroup v2 counts a child's memory only where the parent says so.
  writeIfThere(join(dirname(folder), 'cgroup.subtree_control'), '+memory');
  // A new cpuset on cgroup v1 has no processor and no memory, and takes no process.
  for (const file of ['cpuset.cpus', 'cpuset.mems'])
    if (!isUnified() && existsSync(join(folder, file)))
      writeFileSync(join(folder, file), readFileSync(join(dirname(folder), file)));
}

function withChildren(folder: string): string[] {
  try {
    const children = readdirSync(folder).map((name) => join(folder, name));
    return [folder, ...children.filter((child) => statSync(child).isDirectory()).flatMap(withChildren)];
  } catch {
    return []; // Gone between two calls, or never there.
  }
}

function pidsIn(file: string): number[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

function isNspawn(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8') === 'systemd-nspawn\n';
  } catch {
    return false;
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

function writeIfThere(file: string, text: string): void {
  if (!existsSync(file)) return;
  try {
    writeFileSync(file, text);
  } catch {
    // The cgroup went away, or is the root of a hierarchy that cannot be frozen.
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // Not empty: of another lab, or a process has not quite gone.
  }
}
