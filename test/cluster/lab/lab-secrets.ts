import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LabDefinition } from './definition.ts';
import { everyHost } from './definition.ts';
import { sshConfig } from './enter.ts';
import { hostFolder, hostsFile, sshConfigFile, stateFolder } from './places.ts';
import { run } from './run.ts';

/** Writes what the lab's hosts and its administrator share: names, SSH keys, the cluster's corosync key. */
export async function writeLabFiles(lab: LabDefinition): Promise<void> {
  const folder = stateFolder(lab.name);
  for (const { name } of everyHost(lab)) mkdirSync(hostFolder(lab.name, name), { recursive: true });
  writeFileSync(hostsFile(lab.name), hostsText(lab));
  writeFileSync(join(folder, 'corosync-authkey'), randomBytes(256), { mode: 0o400 });
  writeFileSync(sshConfigFile(lab.name), sshConfig(lab.name));
  await Promise.all([
    makeKey(join(folder, 'ssh_key'), 'administrator of the lab'),
    ...everyHost(lab).map(({ name }) => makeKey(hostKeyFile(lab.name, name), name)),
  ]);
  const known = everyHost(lab).map(
    ({ name, address }) => `${name},${address} ${readFileSync(`${hostKeyFile(lab.name, name)}.pub`, 'utf8')}`,
  );
  writeFileSync(join(folder, 'known_hosts'), known.join(''));
}

export function hostKeyFile(lab: string, host: string): string {
  return join(hostFolder(lab, host), 'ssh_host_ed25519_key');
}

function hostsText(lab: LabDefinition): string {
  const lines = everyHost(lab).map(({ name, address }) => `${address} ${name}\n`);
  return `127.0.0.1 localhost\n::1 localhost\n${lines.join('')}`;
}

async function makeKey(file: string, comment: string): Promise<void> {
  await run(['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', comment, '-f', file]);
}
