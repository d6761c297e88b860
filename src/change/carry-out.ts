import { shellQuote } from '../model/shell-quote.ts';
import type { ChangeReport, StepReport, StepState } from '../output/change-report.ts';
import type { Step } from '../plan/plan.ts';
import { announceStep, finishedStep } from '../plan/step-messages.ts';
import type { DecidedPlan, Progress } from './decided-plan.ts';
import { keepInJournal } from './keep-in-journal.ts';
import type { Run } from './run.ts';
import { stepReport } from './step-report.ts';
import { takeStep } from './take-step.ts';
import { takeSteps } from './take-steps.ts';
import { unlessInterrupted } from './unless-interrupted.ts';
import { waitForResult } from './wait-for-result.ts';

/**
 * Takes the steps in their order. The first failure ends it: with the CIB last on adding, a host that fails
 * leaves the configuration untouched, and the same command does what is left.
 */
export async function carryOut(run: Run, plan: DecidedPlan): Promise<ChangeReport> {
  const progress: Progress = { states: new Map(plan.steps.map((step) => [step, 'not done'])) };
  return unlessInterrupted(
    run,
    async () => {
      const succeeded = (await takeBatches(run, plan, progress)) && (await waitForResult(run));
      if (succeeded && run.change.done !== undefined) run.voice.say(run.change.done);
      return succeeded;
    },
    (succeeded) => ended(run, plan, progress, succeeded),
  );
}

async function ended(
  run: Run,
  plan: DecidedPlan,
  progress: Progress,
  succeeded: boolean,
): Promise<ChangeReport> {
  const report: ChangeReport = {
    result: succeeded ? 'changed' : 'failed',
    diagnostics: run.voice.heard,
    steps: stepReports(progress.states),
    ...(progress.cib === undefined ? {} : { cib: progress.cib }),
    ...(succeeded || isTaken(run) ? {} : { continueWith: commandToContinue(run, plan, progress) }),
  };
  await keepInJournal(run, plan, report);
  return report;
}

/** The node that was removed is another administrator's by now: the same command would remove that one. */
function isTaken({ voice }: Run): boolean {
  return voice.heard.some(({ diagnostic }) => /^HOST_TAKEN_/.test(diagnostic.code));
}

/**
 * The same command, which does what is left. A removal that got past the CIB cannot find the node's host there any
 * more, so the host is named; also where the answer to the edit did not come.
 */
function commandToContinue(run: Run, plan: DecidedPlan, progress: Progress): string {
  const { typed, options } = run.input;
  const release = run.change.hostWork?.(plan.state).find(({ work }) => work === 'release');
  const edited = [...progress.states].some(
    ([{ step }, state]) => step === 'edit-cib' && state !== 'not done',
  );
  const isFound = !edited || release === undefined || options.sshAddress !== undefined;
  return isFound ? typed : `${typed} --ssh-address ${shellQuote(release.address)}`;
}

/** Whether all steps succeeded. */
function takeBatches(run: Run, plan: DecidedPlan, progress: Progress): Promise<boolean> {
  return takeSteps({
    steps: plan.steps,
    take: (step) => takeStep(run, plan, step, progress),
    voice: run.voice,
    states: progress.states,
    words: { announce: announceStep, finished: finishedStep },
  });
}

/** All steps as the report shows them. */
export function stepReports(states: ReadonlyMap<Step, StepState>): StepReport[] {
  return [...states].map(([step, state]) => stepReport(step, state));
}
