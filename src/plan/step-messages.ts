import type { HostStep, ServiceStep, Step } from './plan.ts';

/**
 * What is said before steps are taken, in pcs's words; consecutive work on the service of one host is one line.
 * Steps that pcs does not know say nothing here: reports list them by `describeStep`.
 */
export function announceSteps(steps: readonly Step[]): string[] {
  return runsOfOneKind(steps).flatMap(announceRun);
}

/** What is said after a step is done, in pcs's words. */
export function finishedStep(step: Step): string | undefined {
  if (step.step === 'put-key') return `${step.host}: successful distribution of the file '${keyName}'`;
  if (step.step === 'remove-key') return `${step.host}: successful removal of the file '${keyName}'`;
  if (isServiceStep(step)) return `${step.host}: successful run of ${quotedAction(step)}`;
  return undefined;
}

/** What pcs's messages call the key. */
const keyName = 'pacemaker authkey';

function announceRun(run: readonly HostStep[]): string[] {
  const [first] = run;
  if (first === undefined) return [];
  if (first.step === 'put-key') return [`Sending '${keyName}' to '${first.host}'`];
  if (first.step === 'remove-key') return [`Requesting remove '${keyName}' from '${first.host}'`];
  const actions = run.filter(isServiceStep).map(quotedAction);
  return actions.length === 0 ? [] : [`Requesting ${actions.join(', ')} on '${first.host}'`];
}

/** Service steps that follow each other on one host together, every other step by itself. */
function runsOfOneKind(steps: readonly Step[]): HostStep[][] {
  const runs: HostStep[][] = [];
  for (const step of steps.filter((one): one is HostStep => 'host' in one)) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    const continues =
      before !== undefined && isServiceStep(before) && isServiceStep(step) && before.host === step.host;
    if (continues) last?.push(step);
    else runs.push([step]);
  }
  return runs;
}

function isServiceStep(step: Step): step is ServiceStep {
  return step.step.endsWith('-service');
}

function quotedAction({ step, service }: ServiceStep): string {
  return `'${service} ${step.slice(0, -'-service'.length)}'`;
}
