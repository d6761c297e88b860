import { leaderOf } from './container.ts';
import type { LabDefinition } from './definition.ts';
import { clusterNodes } from './definition.ts';
import { enterHost } from './enter.ts';
import { attempt } from './run.ts';

/** One line per host, then what the first cluster node that answers says of the cluster. */
export async function status(lab: LabDefinition): Promise<string> {
  const hosts = lab.hosts.map(({ name, role, address }) => {
    const leader = leaderOf(lab.name, name);
    const state = leader === undefined ? 'down' : `up (pid ${leader})`;
    return `${name.padEnd(10)} ${role.padEnd(7)} ${address.padEnd(12)} ${state}\n`;
  });
  return `lab '${lab.name}', Debian ${lab.suite}\n${hosts.join('')}\n${await clusterStatus(lab)}`;
}

async function clusterStatus(lab: LabDefinition): Promise<string> {
  for (const { name } of clusterNodes(lab)) {
    if (leaderOf(lab.name, name) === undefined) continue;
    const shown = await attempt(enterHost(lab.name, name, ['crm_mon', '-1']), { timeout: 5000 });
    if (shown.status === 0) return shown.stdout;
  }
  return 'no cluster node answers\n';
}
