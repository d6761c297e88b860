import type { ChangeReport, StepState } from '../output/change-report.ts';
import type { Decision, State, Step } from '../plan/plan.ts';
import type { HostPlan } from './host-plan.ts';

/** A plan with all that carrying it out needs. */
export interface DecidedPlan {
  readonly state: State;
  readonly decision: Decision;
  readonly hosts: HostPlan;
  readonly steps: readonly Step[];
}

/** What happened so far; the report is made of it. */
export interface Progress {
  readonly states: Map<Step, StepState>;
  cib?: NonNullable<ChangeReport['cib']>;
}
