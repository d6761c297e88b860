import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Result } from '../model/result.ts';
import type { StepState } from '../output/change-report.ts';
import type { Step } from '../plan/plan.ts';
import { batches, type Lane } from './batches.ts';
import type { Voice } from './voice.ts';

/** Steps to be taken, with what taking one means. */
export interface StepsToTake {
  readonly steps: readonly Step[];
  take(step: Step): Promise<Result<void, Diagnostic>>;
  readonly voice: Voice;
  /** Where it is kept how far each step came. */
  readonly states: Map<Step, StepState>;
  readonly words: StepWords;
}

/** What is said around a step; nothing where undefined. */
export interface StepWords {
  announce(lane: Lane, index: number): string | undefined;
  finished(step: Step): string | undefined;
}

/** Takes steps in their order, those of different hosts at the same time. Whether all of them succeeded. */
export async function takeSteps(work: StepsToTake): Promise<boolean> {
  for (const batch of batches(work.steps)) {
    const results = await Promise.all(batch.map((lane) => takeLane(work, lane)));
    const problems = results.flatMap((result) => (result.ok ? [] : [result.error]));
    // A check that the user overrides by name or by force is a warning by then, and the plan goes on.
    if (work.voice.hear(problems).some(({ severity }) => severity === 'error')) return false;
  }
  return true;
}

async function takeLane(work: StepsToTake, lane: Lane): Promise<Result<void, Diagnostic>> {
  for (const [index, step] of lane.entries()) {
    say(work, work.words.announce(lane, index));
    work.states.set(step, 'under way');
    const result = await work.take(step);
    work.states.set(step, result.ok ? 'done' : 'failed');
    if (!result.ok) return result;
    say(work, work.words.finished(step));
  }
  return { ok: true, value: undefined };
}

function say({ voice }: StepsToTake, line: string | undefined): void {
  if (line !== undefined) voice.say(line);
}
