import type { BenchLab } from './bench-lab.ts';
import type { NodeWork, Tool } from './node-work.ts';

/** One node added and removed, in seconds; `started` counts from the start of the adding. */
export type AddedAndRemoved = {
  readonly add: number;
  readonly started: number;
  readonly remove: number;
  /** The removal failed at first, and was typed again. */
  readonly failed: boolean;
  /** The host was restarted meanwhile. */
  readonly restarted: boolean;
};

export async function addAndRemove(
  lab: BenchLab,
  work: NodeWork,
  tool: Tool,
  host: string,
): Promise<AddedAndRemoved> {
  const bootBefore = await bootOf(lab, host);
  const add = (await lab.on('node1', work.add(tool, host))).seconds;
  const started = add + (await lab.untilStarted(host));
  const removed = await remove(lab, work.remove(tool, host), host);
  // What the removal causes may come a moment after it.
  await lab.on('node1', 'crm_resource --wait');
  await untilUp(lab, host);
  return { add, started, ...removed, restarted: (await bootOf(lab, host)) !== bootBefore };
}

/** Times that a removal is typed before the benchmark gives up. */
const mostTries = 5;

/**
 * With pcs the machine may be gone before its pcsd has answered: then the same command finishes the work, once the
 * machine that is about to stop has stopped and come back.
 */
async function remove(
  lab: BenchLab,
  line: string,
  host: string,
): Promise<{ remove: number; failed: boolean }> {
  const start = performance.now();
  for (let tries = 1; tries < mostTries; tries++) {
    if ((await lab.tryOn('node1', line)).status === 0)
      return { remove: secondsSince(start), failed: tries > 1 };
    await untilUp(lab, host);
  }
  await lab.on('node1', line);
  return { remove: secondsSince(start), failed: true };
}

function secondsSince(start: number): number {
  return (performance.now() - start) / 1000;
}

/** Until sshd and pcsd answer from node1. */
async function untilUp(lab: BenchLab, host: string): Promise<void> {
  for (const port of [22, 2224])
    await lab.on('node1', `until timeout 5 bash -c ': </dev/tcp/${host}/${port}'; do sleep 0.5; done`);
}

/** The start of the host's first process: another one after every boot. */
async function bootOf(lab: BenchLab, host: string): Promise<string> {
  return (await lab.on(host, 'cut -d " " -f 22 /proc/1/stat')).stdout;
}
