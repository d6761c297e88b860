import { applyEdits } from '../cib/apply-edits.ts';
import type { ChangeReport, SimulatedEffect } from '../output/change-report.ts';
import type { Decision, State, Step } from '../plan/plan.ts';
import type { Run } from './run.ts';
import { stepReport } from './step-report.ts';

/** What `--dry-run` reports: the steps, the CIB before and after, and what the cluster would do. */
export async function plannedReport(
  run: Run,
  state: State,
  decision: Decision,
  steps: readonly Step[],
  effects: readonly SimulatedEffect[] | undefined,
): Promise<ChangeReport> {
  const { document } = state;
  const diff = {
    name: run.input.options.file ?? 'cib',
    before: document.text,
    after: await applyEdits(document, decision.edits),
  };
  return {
    result: steps.length > 0 ? 'planned' : 'unchanged',
    diagnostics: run.voice.heard,
    steps: steps.map((step) => stepReport(step, 'planned')),
    ...(decision.edits.length > 0 ? { diff } : {}),
    ...(effects === undefined ? {} : { effects }),
  };
}
