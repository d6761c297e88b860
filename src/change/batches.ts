import type { PutKey, Step } from '../plan/plan.ts';

/** Steps that run one after the other, on one host. */
export type Lane = readonly Step[];

/** Lanes that run at the same time. */
export type Batch = readonly Lane[];

/**
 * Splits ordered steps into batches. Neighboring steps on hosts run at the same time for different hosts; a step
 * on the cluster, or a look from cluster nodes at what was just started, waits for all that stands before it.
 */
export function batches(steps: readonly Step[]): Batch[] {
  const runs: Step[][] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && runsBeside(before, step)) last.push(step);
    else runs.push([step]);
  }
  return runs.map(lanesByHost);
}

function runsBeside(before: Step, step: Step): boolean {
  return phase(before) === phase(step) && phase(step) !== 'cluster';
}

function phase(step: Step): 'host' | 'reach' | 'cluster' {
  if (!('host' in step)) return 'cluster';
  return step.step === 'check-reachable' ? 'reach' : 'host';
}

/**
 * The cluster nodes that get the cluster's key take turns, in the cluster's order: of two who bring different keys
 * at the same time the second stops at the first node, instead of both at some.
 */
function lanesByHost(steps: readonly Step[]): Batch {
  const inTurn = new Set(steps.filter(isClusterKey).map(({ host }) => host));
  const lanes = new Map<string, Step[]>();
  for (const step of steps) {
    const host = 'host' in step ? step.host : '';
    const lane = inTurn.has(host) ? '' : host;
    lanes.set(lane, [...(lanes.get(lane) ?? []), step]);
  }
  return [...lanes.values()];
}

function isClusterKey(step: Step): step is PutKey {
  return step.step === 'put-key' && step.replaces !== undefined;
}
