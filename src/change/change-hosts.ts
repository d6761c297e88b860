import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import type { ChangeReport, StepState } from '../output/change-report.ts';
import type { HostStep, Step } from '../plan/plan.ts';
import { announceStep, finishedStep } from '../plan/step-messages.ts';
import { type HostReach, hostReach } from '../reach/host-reach.ts';
import { stepReports } from './carry-out.ts';
import { finishReport } from './finish-report.ts';
import { stepReport } from './step-report.ts';
import { type StepWords, takeSteps } from './take-steps.ts';
import { unlessInterrupted } from './unless-interrupted.ts';
import { openVoice, type Voice } from './voice.ts';

/** A change of hosts alone, planned. */
export interface HostsPlan {
  readonly diagnostics: readonly Diagnostic[];
  /** Each stage begins when the one before is done on every host. */
  readonly stages: readonly (readonly HostStep[])[];
  /** Open connections by the name that the steps use. */
  readonly hosts: ReadonlyMap<string, Host>;
  /** What is said around the steps; where absent, what pcs says of work on hosts. */
  readonly words?: StepWords;
  /** What is still to come true after the last step; says its own progress. */
  afterwards?(voice: Voice): Promise<Result<void, Diagnostic>>;
  /** The last word of a change that succeeded. */
  readonly done?: string;
}

/**
 * Makes a change of hosts where there is no CIB to change, or no cluster that runs: the same order, options and
 * reports as `change()`. No steps means that everything is already so.
 */
export async function changeHosts(
  plan: (reach: HostReach) => Promise<Result<HostsPlan, Diagnostic>>,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const voice = await openVoice(input.options, context);
  const reach = hostReach(input.options, context);
  try {
    const planned = await plan(reach);
    const found = voice.hear(planned.ok ? planned.value.diagnostics : [planned.error]);
    const refused = found.some(({ severity }) => severity === 'error');
    const report: Outcome =
      refused || !planned.ok
        ? { result: 'refused', steps: [] }
        : await carryOutOnHosts(planned.value, input, context, voice);
    return await finishReport({ ...report, diagnostics: voice.heard }, input, context);
  } finally {
    await reach.close();
  }
}

type Outcome = Omit<ChangeReport, 'diagnostics'>;

async function carryOutOnHosts(
  plan: HostsPlan,
  input: CommandInput,
  context: Context,
  voice: Voice,
): Promise<Outcome> {
  const { options, typed } = input;
  const steps = plan.stages.flat();
  if (options.dryRun) {
    const planned = steps.map((step) => stepReport(step, 'planned'));
    return { result: steps.length > 0 ? 'planned' : 'unchanged', steps: planned };
  }
  if (steps.length === 0) return await nothingToDo(plan, voice);
  const states = new Map<Step, StepState>(steps.map((step) => [step, 'not done']));
  const ended = async (succeeded: boolean): Promise<ChangeReport> => {
    const reports = stepReports(states);
    const cluster = [...plan.hosts.keys()].join(', ');
    voice.hear(await keep(reports, succeeded, { typed, cluster, voice, context }));
    return {
      result: succeeded ? 'changed' : 'failed',
      diagnostics: voice.heard,
      steps: reports,
      ...(succeeded ? {} : { continueWith: typed }),
    };
  };
  return unlessInterrupted(
    { voice, input, context },
    async () => (await takeStages(plan, states, voice)) && (await finish(plan, voice)),
    ended,
  );
}

/** What a change waits for may be still to come although all its steps were done before. */
async function nothingToDo(plan: HostsPlan, voice: Voice): Promise<Outcome> {
  if (!voice.spoke) voice.hear([{ code: 'NOTHING_TO_DO', facts: {} }]);
  return { result: (await cameTrue(plan, voice)) ? 'unchanged' : 'failed', steps: [] };
}

async function takeStages(plan: HostsPlan, states: Map<Step, StepState>, voice: Voice): Promise<boolean> {
  const { applyHostStep } = await import('../apply/host-step.ts');
  const take = async (step: Step) => {
    const host = 'host' in step ? plan.hosts.get(step.host) : undefined;
    if (host === undefined || !('host' in step)) throw new Error(`planned without a host: ${step.step}`);
    return applyHostStep(host, step);
  };
  const words = plan.words ?? { announce: announceStep, finished: finishedStep };
  for (const steps of plan.stages) {
    if (!(await takeSteps({ steps, take, voice, states, words }))) return false;
  }
  return true;
}

async function finish(plan: HostsPlan, voice: Voice): Promise<boolean> {
  if (!(await cameTrue(plan, voice))) return false;
  if (plan.done !== undefined) voice.say(plan.done);
  return true;
}

async function cameTrue(plan: HostsPlan, voice: Voice): Promise<boolean> {
  const result = (await plan.afterwards?.(voice)) ?? success(undefined);
  if (!result.ok) voice.hear([result.error]);
  return result.ok;
}

async function keep(
  steps: Outcome['steps'],
  succeeded: boolean,
  told: { typed: string; cluster: string; voice: Voice; context: Context },
): Promise<Diagnostic[]> {
  const { writeJournal } = await import('../apply/journal.ts');
  return writeJournal(
    {
      command: told.typed,
      cluster: told.cluster,
      result: succeeded ? 'changed' : 'failed',
      steps: steps.map(({ step, host, state }) => ({ step, state, ...(host === undefined ? {} : { host }) })),
      diagnostics: told.voice.heard.map(({ diagnostic }) => diagnostic.code),
    },
    told.context,
  );
}
