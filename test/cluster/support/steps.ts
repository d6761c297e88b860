import { expect } from 'vitest';
import type { Outcome } from '../lab/run.ts';
import type { ClusterView } from './cluster-view.ts';
import type { Lab } from './lab.ts';

export const started = (resource: string) => (view: ClusterView) => {
  const { role, failed } = view.resources.get(resource) ?? {};
  return role === 'Started' && failed === false;
};

/** True when the cluster is connected to a guest or remote node; `online` alone covers a start that may yet fail. */
export const connected = (node: string) => started(node);

export const startedOn = (resource: string, node: string) => (view: ClusterView) =>
  started(resource)(view) && view.resources.get(resource)?.nodes[0] === node;

/** True when a resource runs, and neither on a guest nor on a remote node. */
export const startedOnClusterNode = (resource: string) => (view: ClusterView) =>
  started(resource)(view) && /^node\d/.test(view.resources.get(resource)?.nodes[0] ?? '');

/** Where and by which call a resource was started and stopped: the same list means that nobody touched it. */
export function historyOf(view: ClusterView, resource: string): string[] {
  return view.operations.filter((line) => line.startsWith(`${resource} `));
}

/** True when the cluster has started the resource once more than its history of before says. */
export const startedAgain = (resource: string, before: readonly string[]) => (view: ClusterView) =>
  historyOf(view, resource).some((line) => line.includes(' start ') && !before.includes(line));

/** The command did what it was told; what it said, as lines. */
export function succeeded(outcome: Outcome): string[] {
  expect(outcome.status, outcome.stderr).toBe(0);
  return outcome.stderr.split('\n').filter(Boolean);
}

/**
 * Virtual machines as running resources of the cluster, `vm-` before the host's name, in a cluster that moves nothing
 * to spread its load: a new node alone would be reason enough to move a machine.
 */
export async function makeMachines(lab: Lab, ...hosts: string[]): Promise<void> {
  succeeded(await lab.pacer('resource', 'defaults', 'update', 'resource-stickiness=100'));
  for (const host of hosts)
    succeeded(await lab.pacer('resource', 'create', `vm-${host}`, 'ocf:lab:Machine', `host=${host}`));
  await lab.until('the machines to run', (view) => hosts.every((host) => started(`vm-${host}`)(view)));
  await lab.atRest();
}

/** A guest node out of nothing: the machine as a resource of the cluster, then guest1 out of the machine. */
export async function makeGuest1(lab: Lab): Promise<void> {
  succeeded(await lab.pacer('resource', 'create', 'vm-guest1', 'ocf:lab:Machine', 'host=guest1'));
  succeeded(await lab.pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=60'));
  await lab.atRest();
}

/** Starts a Dummy that the cluster prefers to have on a node, and waits until it is there. */
export async function placeDummy(lab: Lab, id: string, node: string): Promise<void> {
  succeeded(await lab.pacer('resource', 'create', id, 'ocf:pacemaker:Dummy'));
  succeeded(await lab.pacer('constraint', 'location', id, 'prefers', node));
  await lab.until(`${id} on ${node}`, startedOn(id, node));
  await lab.atRest();
}

/** A number of the kernel's own that changes with every start of the host. */
export async function bootOf(lab: Lab, host: string): Promise<string> {
  return await lab.must(host, 'cut', '-d', ' ', '-f', '22', '/proc/1/stat');
}
