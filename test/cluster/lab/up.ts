import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDefinition } from './definition.ts';
import { startHosts } from './hosts.ts';
import { writeLabFiles } from './lab-secrets.ts';
import { makeNetwork } from './network.ts';
import { stateFolder } from './places.ts';

/**
 * Makes a lab and starts it. What it makes has names that follow from the lab's, so that `down` can undo half of
 * it too. Throws when there is one of this name already.
 */
export async function up(lab: LabDefinition, say: (line: string) => void): Promise<void> {
  const folder = stateFolder(lab.name);
  if (existsSync(folder)) throw new Error(`there is a lab '${lab.name}' already: take it down first`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'lab.json'), `${JSON.stringify(lab, undefined, 2)}\n`);
  await writeLabFiles(lab);
  await makeNetwork(lab);
  await startHosts(lab, say);
}
