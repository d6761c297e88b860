import { readdirSync } from 'node:fs';
import type { LabDefinition } from './definition.ts';
import { adminAddress } from './definition.ts';
import { routesToDomains } from './libvirt-node.ts';
import { bridgeNamespace, machineName } from './places.ts';
import { attempt, run } from './run.ts';

const namespaces = '/run/netns';

/**
 * One namespace per host, and one with the bridge that joins them: nothing shows in the machine's own network,
 * and two labs may use the same addresses.
 */
export async function makeNetwork(lab: LabDefinition): Promise<void> {
  const bridge = bridgeNamespace(lab.name);
  const spaces = lab.hosts.map(({ name }) => machineName(lab.name, name));
  await run(['ip', '-batch', '-'], {
    input: [bridge, ...spaces].map((name) => `netns add ${name}\n`).join(''),
  });
  const cables = lab.hosts.flatMap(({ name }) => [
    `link add ${name} type veth peer name eth0 netns ${machineName(lab.name, name)}`,
    `link set ${name} master br0 up`,
  ]);
  await batch(bridge, [
    'link set lo up',
    'link add br0 type bridge',
    `address add ${adminAddress}/24 dev br0`,
    'link set br0 up',
    ...cables,
    ...routesToDomains(lab),
  ]);
  for (const { name, address } of lab.hosts)
    await batch(machineName(lab.name, name), [
      'link set lo up',
      `address add ${address}/24 dev eth0`,
      'link set eth0 up',
      `route add default via ${adminAddress}`,
    ]);
}

/** Pulls the host's plug at the bridge, or puts it back in. */
export async function setLink(lab: LabDefinition, host: string, state: 'up' | 'down'): Promise<void> {
  await run(['ip', '-n', bridgeNamespace(lab.name), 'link', 'set', host, state]);
}

/** Removes the namespaces of a lab; interfaces go with them. */
export async function removeNetwork(lab: string): Promise<void> {
  for (const name of namespacesOf(lab)) await run(['ip', 'netns', 'delete', name]);
  if (namespacesIn().length > 0) return;
  // `ip` mounts the folder onto itself when it makes the first namespace; with the last one that goes too.
  await attempt(['sh', '-c', 'umount "$1" && rmdir "$1"', 'sh', namespaces]);
}

export function namespacesOf(lab: string): string[] {
  return namespacesIn().filter((name) => name.startsWith(machineName(lab, '')));
}

function namespacesIn(): string[] {
  try {
    return readdirSync(namespaces);
  } catch {
    return [];
  }
}

async function batch(namespace: string, lines: readonly string[]): Promise<void> {
  await run(['ip', '-n', namespace, '-batch', '-'], { input: lines.map((line) => `${line}\n`).join('') });
}
