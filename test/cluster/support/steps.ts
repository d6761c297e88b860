import { expect } from 'vitest';
import type { Outcome } from '../lab/run.ts';
import type { ClusterView } from './cluster-view.ts';
import type { Lab } from './lab.ts';

/** True when the cluster is connected to a guest or remote node; `online` alone covers a start that may yet fail. */
export const connected = (node: string) => (view: ClusterView) =>
  view.resources.get(node)?.role === 'Started';

export const startedOn = (resource: string, node: string) => (view: ClusterView) =>
  view.resources.get(resource)?.role === 'Started' && view.resources.get(resource)?.nodes[0] === node;

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

/** A guest node out of nothing: the machine as a resource of the cluster, then guest1 out of the machine. */
export async function makeGuest1(lab: Lab): Promise<void> {
  succeeded(await lab.pacer('resource', 'create', 'vm-guest1', 'ocf:lab:Machine', 'host=guest1'));
  succeeded(await lab.pacer('cluster', 'node', 'add-guest', 'guest1', 'vm-guest1', '--wait=60'));
}

/** Starts a Dummy and moves it to a node, where the cluster then prefers it. */
export async function placeDummy(lab: Lab, id: string, node: string): Promise<void> {
  succeeded(await lab.pacer('resource', 'create', id, 'ocf:pacemaker:Dummy'));
  await lab.must('node1', 'crm_resource', '--move', '--resource', id, '--node', node);
  await lab.until(`${id} on ${node}`, startedOn(id, node));
}

/** A number of the kernel's own that changes with every start of the host. */
export async function bootOf(lab: Lab, host: string): Promise<string> {
  return await lab.must(host, 'cut', '-d', ' ', '-f', '22', '/proc/1/stat');
}
