import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Effect } from '../model/effect.ts';
import { optional } from '../model/optional.ts';

/** What a simulation found, or why there is none. */
export type Simulation =
  | { readonly simulated: true; readonly effects: readonly Effect[] }
  | { readonly simulated: false; readonly reason: string };

/** What stops a change unless its effect is allowed by name: fencing, and the stop of a virtual machine. */
export function simulationDiagnostics(
  simulation: Simulation,
  virtualMachines: ReadonlySet<string>,
): Diagnostic[] {
  if (!simulation.simulated) return [diagnose('SIMULATION_NOT_DONE', { reason: simulation.reason })];
  const fenced = simulation.effects.filter(({ effect }) => effect === 'fence');
  const stopped = simulation.effects.filter((effect) => stopsVirtualMachine(effect, virtualMachines));
  return [
    ...(fenced.length === 0 ? [] : [wouldFence(fenced)]),
    ...(stopped.length === 0 ? [] : [diagnose('WOULD_RESTART_VM', { resources: subjects(stopped) })]),
  ];
}

/** Whether an effect of the changed CIB is worth a second simulation, to see if it is there without the change. */
export function wouldAlarm(effect: Effect, virtualMachines: ReadonlySet<string>): boolean {
  return effect.effect === 'fence' || stopsVirtualMachine(effect, virtualMachines);
}

/** The effects of the first list that are not in the second. */
export function subtractEffects(after: readonly Effect[], before: readonly Effect[]): Effect[] {
  const known = new Set(before.map(effectKey));
  return after.filter((effect) => !known.has(effectKey(effect)));
}

/** A move ends the machine here and starts it there; only a live migration keeps it running. */
function stopsVirtualMachine({ effect, subject }: Effect, virtualMachines: ReadonlySet<string>): boolean {
  return virtualMachines.has(subject) && (effect === 'stop' || effect === 'move' || effect === 'restart');
}

function wouldFence(fenced: readonly Effect[]): Diagnostic {
  return diagnose('WOULD_FENCE', { nodes: subjects(fenced), ...optional('reason', fenced[0]?.reason) });
}

function subjects(effects: readonly Effect[]): string[] {
  return effects.map(({ subject }) => subject);
}

/** The reason is left out: the same effect may be explained otherwise after a change that it has nothing to do with. */
function effectKey({ effect, subject, node }: Effect): string {
  return JSON.stringify([effect, subject, node]);
}
