import type { ServiceStep, SettleRestart, Step } from './plan.ts';

/**
 * What is said before a step is taken, in pcs's words. Consecutive work on services is one line, said before the
 * first of it. Steps that pcs does not know say nothing here: reports list them by `describeStep`.
 */
export function announceStep(steps: readonly Step[], index: number): string | undefined {
  const step = steps[index];
  if (step?.step === 'settle-restart') return waitingFor(step);
  if (step === undefined || !('host' in step)) return undefined;
  const file = sentFile(step);
  if (file !== undefined) return `Sending '${file}' to '${step.host}'`;
  if (step.step === 'remove-key') return `Requesting remove '${keyName}' from '${step.host}'`;
  const before = steps[index - 1];
  if (!isServiceStep(step) || (before !== undefined && isServiceStep(before))) return undefined;
  const actions = leadingServiceSteps(steps.slice(index)).map(quotedAction);
  return `Requesting ${actions.join(', ')} on '${step.host}'`;
}

/** What is said after a step is done, in pcs's words. */
export function finishedStep(step: Step): string | undefined {
  const file = sentFile(step);
  if (file !== undefined && 'host' in step) {
    return `${step.host}: successful distribution of the file '${file}'`;
  }
  if (step.step === 'remove-key') return `${step.host}: successful removal of the file '${keyName}'`;
  if (isServiceStep(step)) return `${step.host}: successful run of ${quotedAction(step)}`;
  return undefined;
}

function waitingFor({ resource, node, seconds }: SettleRestart): string {
  const where = node === undefined ? '' : ` on '${node}'`;
  return `Waiting until '${resource}' has stopped${where} and runs again (timeout: ${seconds} seconds each)...`;
}

/** What pcs's messages call the key. */
const keyName = 'pacemaker authkey';

/** What pcs's messages call a file that is sent; undefined where the step sends none. */
function sentFile(step: Step): string | undefined {
  if (step.step === 'put-key') return keyName;
  if (step.step === 'put-corosync-key') return 'corosync authkey';
  return step.step === 'put-file' ? step.path.slice(step.path.lastIndexOf('/') + 1) : undefined;
}

function leadingServiceSteps(steps: readonly Step[]): ServiceStep[] {
  const end = steps.findIndex((step) => !isServiceStep(step));
  return (end < 0 ? steps : steps.slice(0, end)).filter(isServiceStep);
}

function isServiceStep(step: Step): step is ServiceStep {
  return step.step.endsWith('-service');
}

function quotedAction({ step, service }: ServiceStep): string {
  return `'${service} ${step.slice(0, -'-service'.length)}'`;
}
