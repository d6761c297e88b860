import { applyEdits } from '../cib/apply-edits.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { describeEffect, type Effect } from '../model/effect.ts';
import type { SimulatedEffect } from '../output/change-report.ts';
import { forgottenConnections } from '../plan/nodes/forgotten-connections.ts';
import type { Decision, State } from '../plan/plan.ts';
import { guardedMachines } from './guarded-machines.ts';
import type { Run } from './run.ts';

export interface Simulated {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where nothing was simulated. */
  readonly effects?: readonly SimulatedEffect[];
  /** Why a simulation that was asked for is not there. */
  readonly reason?: string;
}

/**
 * Asks the scheduler what this change would do that would not happen without it. A change of a file does nothing to
 * a cluster, and so nothing stops it; a dry run on a file that was saved from one says what it would do there.
 */
export async function simulate(run: Run, state: State, decision: Decision): Promise<Simulated> {
  const host = decision.edits.length > 0 ? await schedulerHost(run) : undefined;
  if (host === undefined) return { diagnostics: [] };
  const simulated = await simulateOn(host, run, state, decision);
  return state.where === 'file' ? { ...simulated, diagnostics: [] } : simulated;
}

async function schedulerHost({ cluster, input, context }: Run): Promise<Host | undefined> {
  const { file, dryRun } = input.options;
  if (file === undefined) return cluster.door?.host;
  if (!dryRun) return undefined;
  const { fileHost } = await import('../inspect/file-host.ts');
  return fileHost(file, context);
}

async function simulateOn(host: Host, run: Run, state: State, decision: Decision): Promise<Simulated> {
  const { simulateChange } = await import('../apply/simulate.ts');
  const { simulationDiagnostics } = await import('../apply/simulation.ts');
  const virtualMachines = guardedMachines(run.change, state);
  const forgotten = forgottenConnections(state.document, decision.edits);
  const changed = await applyEdits(state.document, decision.edits);
  const simulation = await simulateChange(host, {
    before: state.document,
    after: changed,
    ...(forgotten.length === 0
      ? {}
      : { settled: await applyEdits(state.document, [...decision.edits, ...forgotten]) }),
    virtualMachines,
    depth: run.input.options.dryRun || run.change.judge !== undefined ? 'all' : 'alarms',
  });
  if (!simulation.simulated)
    return { diagnostics: simulationDiagnostics(simulation, virtualMachines), reason: simulation.reason };
  const then = await afterTakingBack(host, changed, run.change.momentary ?? []);
  const all = [...simulation.effects, ...(then ?? [])];
  return {
    diagnostics: [
      ...simulationDiagnostics({ simulated: true, effects: all }, virtualMachines),
      ...(run.change.judge?.(simulation.effects, then) ?? []),
    ],
    effects: all.map(shown),
  };
}

function shown(effect: Effect): SimulatedEffect {
  return { effect: effect.effect, subject: effect.subject, text: describeEffect(effect) };
}

async function afterTakingBack(
  host: Host,
  cib: string,
  ids: readonly string[],
): Promise<readonly Effect[] | undefined> {
  if (ids.length === 0) return undefined;
  return (await import('../apply/simulate-without.ts')).simulateWithout(host, cib, ids);
}
