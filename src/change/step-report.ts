import type { StepReport, StepState } from '../output/change-report.ts';
import { describeStep } from '../plan/describe-step.ts';
import type { Step } from '../plan/plan.ts';

/** One step as the report shows it. */
export function stepReport(step: Step, state: StepState): StepReport {
  const host = 'host' in step ? { host: step.host } : {};
  return { step: step.step, ...host, state, text: describeStep(step) };
}
