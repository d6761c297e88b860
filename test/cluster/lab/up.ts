import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from './alone.ts';
import { makeCgroup } from './cgroup.ts';
import type { LabDefinition } from './definition.ts';
import { takeAway } from './down.ts';
import { admin } from './enter.ts';
import { startHosts } from './hosts.ts';
import { writeLabFiles } from './lab-secrets.ts';
import { makeNetwork } from './network.ts';
import { stateFolder } from './places.ts';
import { Refusal } from './refusal.ts';

/** Makes a lab and starts it. Refuses when there is one of this name already; when it fails, nothing is left. */
export function up(lab: LabDefinition, say: (line: string) => void): Promise<void> {
  return alone(lab.name, 'up', async () => {
    if (existsSync(stateFolder(lab.name)))
      throw new Refusal(
        `there is a lab '${lab.name}' already, or a part of one`,
        `take it away with 'npm run lab -- --name ${lab.name} down', or use it as it is`,
      );
    say(`starting ${lab.hosts.map(({ name }) => name).join(', ')} on Debian ${lab.suite}`);
    try {
      await make(lab, say);
    } catch (error) {
      // Why it failed is worth more than what taking it away says.
      await takeAway(lab.name).catch(() => undefined);
      throw error;
    }
  });
}

/** What it makes has names that follow from the lab's, so that half of it can be found and undone too. */
async function make(lab: LabDefinition, say: (line: string) => void): Promise<void> {
  const folder = stateFolder(lab.name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'lab.json'), `${JSON.stringify(lab, undefined, 2)}\n`);
  await writeLabFiles(lab);
  await makeNetwork(lab);
  makeCgroup(lab.name, admin);
  await startHosts(lab, say);
}
