import type { CibDocument, CibElement } from '../cib/document.ts';
import { wordsOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import type { Effect } from '../model/effect.ts';
import { type Simulation, subtractEffects, wouldAlarm } from './simulation.ts';

export interface SimulatedChange {
  readonly before: CibDocument;
  /** The CIB's text with the change in it. */
  readonly after: string;
  /** The same once the cluster's own records have followed, where that may let it do more than it does at first. */
  readonly settled?: string;
  /** Ids of the resources that start guest nodes, before or after the change. */
  readonly virtualMachines: ReadonlySet<string>;
  /**
   * `alarms` finds fencing and whatever stops a virtual machine, with one call of crm_simulate where there is
   * none of it; `all` finds every effect, for `--dry-run`, with two.
   */
  readonly depth: 'alarms' | 'all';
}

/** Seconds for one call; the scheduler takes 0.02 s for ten guests and more than a minute for a thousand. */
const timeLimit = 30;

/**
 * What the cluster would do because of a change and would not do without it: crm_simulate's answer for the CIB
 * after the change, less its answer for the CIB before. A simulation that cannot be done stops no change: it
 * comes back with the reason.
 */
export async function simulateChange(host: Host, change: SimulatedChange): Promise<Simulation> {
  if (!hasLivePartition(change.before)) {
    return { simulated: false, reason: 'the CIB has no status of a running cluster' };
  }
  const after = await runSteps(host, change);
  if ('reason' in after) return { simulated: false, reason: after.reason };
  if (
    change.depth === 'alarms' &&
    !after.effects.some((effect) => wouldAlarm(effect, change.virtualMachines))
  ) {
    return { simulated: true, effects: [] };
  }
  const before = await runSimulation(host, change.before.text);
  if ('reason' in before) return { simulated: false, reason: before.reason };
  return { simulated: true, effects: subtractEffects(after.effects, before.effects) };
}

/** All that happens at first, and what is alarming of what happens then. */
async function runSteps(
  host: Host,
  { after, settled, virtualMachines }: SimulatedChange,
): ReturnType<typeof runSimulation> {
  const first = await runSimulation(host, after);
  if ('reason' in first || settled === undefined) return first;
  const then = await runSimulation(host, settled);
  if ('reason' in then) return then;
  const alarms = then.effects.filter((effect) => wouldAlarm(effect, virtualMachines));
  return { effects: [...first.effects, ...subtractEffects(alarms, first.effects)] };
}

async function runSimulation(
  host: Host,
  cib: string,
): Promise<{ effects: readonly Effect[] } | { reason: string }> {
  const { simulate } = await import('../pacemaker/tools/crm-simulate.ts');
  const run = await simulate(host, cib, timeLimit);
  return run.ok ? { effects: run.value } : { reason: wordsOf(run.error).text };
}

/** Without a node that is up there is nothing to move or fence, and the scheduler's answer means nothing. */
function hasLivePartition(document: CibDocument): boolean {
  const states = document.root.child('status')?.children('node_state') ?? [];
  return states.some(isActiveMember);
}

/** Booleans and `online` in Pacemaker 2; since 2.1.7 the time of joining in seconds, 0 when not joined. */
function isActiveMember(state: CibElement): boolean {
  const inMembership = state.get('in_ccm') ?? 'false';
  const inGroup = state.get('crmd') ?? 'offline';
  return !['false', '0', ''].includes(inMembership) && !['offline', '0', ''].includes(inGroup);
}
