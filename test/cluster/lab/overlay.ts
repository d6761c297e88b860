import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hostFolder, hostRoot, stateFolder } from './places.ts';
import { run } from './run.ts';

/** Lays an empty, writable layer over an image: the host's root, pristine, at no cost. */
export async function mountRoot(lab: string, host: string, image: string): Promise<void> {
  const folder = hostFolder(lab, host);
  for (const name of ['upper', 'work', 'root']) mkdirSync(join(folder, name), { recursive: true });
  const layers = `lowerdir=${image},upperdir=${join(folder, 'upper')},workdir=${join(folder, 'work')}`;
  await run(['mount', '-t', 'overlay', `${host} of the lab`, '-o', layers, hostRoot(lab, host)]);
}

/** Takes the host's root away, with all that was written to it. */
export async function removeRoot(lab: string, host: string): Promise<void> {
  await unmountBelow(hostRoot(lab, host));
  for (const name of ['upper', 'work', 'root'])
    rmSync(join(hostFolder(lab, host), name), { recursive: true, force: true });
}

/** Unmounts everything that a lab has mounted. */
export async function removeMounts(lab: string): Promise<void> {
  await unmountBelow(stateFolder(lab));
}

export function mountsBelow(folder: string): string[] {
  return readFileSync('/proc/self/mounts', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[1] ?? '')
    .filter((path) => path === folder || path.startsWith(`${folder}/`));
}

/** Unmounts what is mounted on or below a folder, deepest first. */
export async function unmountBelow(folder: string): Promise<void> {
  for (const path of mountsBelow(folder).reverse()) await run(['umount', path]);
}
