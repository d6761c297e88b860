import { applyEdits } from '../cib/apply-edits.ts';
import type { ChangeReport, SimulatedEffect } from '../output/change-report.ts';
import type { Decision, State, Step } from '../plan/plan.ts';
import type { Run } from './run.ts';
import type { Simulated } from './simulate.ts';
import { stepReport } from './step-report.ts';

/** What `--dry-run` reports: the steps, the CIB before and after, and what the cluster would do. */
export async function plannedReport(
  run: Run,
  state: State,
  decision: Decision,
  steps: readonly Step[],
  { effects, reason }: Simulated,
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
    ...(reason === undefined ? {} : { notSimulated: reason }),
    ...(effects !== undefined && run.input.options.brief ? { affected: othersAffected(run, effects) } : {}),
  };
}

function othersAffected({ change }: Run, effects: readonly SimulatedEffect[]): string[] {
  const subjects = effects.flatMap(({ effect, subject }) => (effect === 'fence' ? [] : [subject]));
  return [...new Set(subjects)].filter((subject) => change.meantToStop?.includes(subject) !== true).sort();
}
