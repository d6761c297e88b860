import { applyEdits } from '../cib/apply-edits.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { describeEffect } from '../model/effect.ts';
import type { SimulatedEffect } from '../output/change-report.ts';
import type { Decision, State } from '../plan/plan.ts';
import type { Run } from './run.ts';

export interface Simulated {
  readonly diagnostics: readonly Diagnostic[];
  /** Undefined where nothing could be simulated: a file, no edit, no tool. */
  readonly effects?: readonly SimulatedEffect[];
}

/** Asks the cluster's scheduler what this change would do that would not happen without it. */
export async function simulate(run: Run, state: State, decision: Decision): Promise<Simulated> {
  const door = run.cluster.door;
  if (door === undefined || decision.edits.length === 0) return { diagnostics: [] };
  const { simulateChange } = await import('../apply/simulate.ts');
  const { simulationDiagnostics } = await import('../apply/simulation.ts');
  const virtualMachines = guardedMachines(run, state);
  const simulation = await simulateChange(door.host, {
    before: state.document,
    after: await applyEdits(state.document, decision.edits),
    virtualMachines,
    depth: run.input.options.dryRun || run.change.judge !== undefined ? 'all' : 'alarms',
  });
  const diagnostics = simulationDiagnostics(simulation, virtualMachines);
  if (!simulation.simulated) return { diagnostics };
  const judged = run.change.judge?.(simulation.effects) ?? [];
  const effects = simulation.effects.map((effect) => ({
    effect: effect.effect,
    subject: effect.subject,
    text: describeEffect(effect),
  }));
  return { diagnostics: [...diagnostics, ...judged], effects };
}

/** The machines that must not stop in passing: all that are guests or become one, but those that are meant to stop. */
function guardedMachines({ change }: Run, { cluster }: State): Set<string> {
  const machines = new Set(cluster.guests.map(({ resource }) => resource));
  for (const resource of change.virtualMachines ?? []) machines.add(resource);
  for (const resource of change.meantToStop ?? []) machines.delete(resource);
  return machines;
}
