import type { ChangeReport } from '../output/change-report.ts';
import type { DecidedPlan } from './decided-plan.ts';
import type { Run } from './run.ts';

/**
 * Writes down what was done to a cluster and to hosts. An edit of a file alone is not: the file itself, its owner
 * and whatever versions it are its history.
 */
export async function keepInJournal(run: Run, { state }: DecidedPlan, report: ChangeReport): Promise<void> {
  const { cluster, context, input, voice } = run;
  const touchesHosts = report.steps.some(({ host }) => host !== undefined);
  if (state.where === 'file' && !touchesHosts) return;
  const { writeJournal } = await import('../apply/journal.ts');
  const entry = {
    command: input.typed,
    cluster: input.options.file ?? cluster.door?.host.name ?? '',
    result: report.result,
    steps: report.steps.map(({ step, host, state }) => ({
      step,
      state,
      ...(host === undefined ? {} : { host }),
    })),
    diagnostics: report.diagnostics.map(({ diagnostic }) => diagnostic.code),
    ...(report.cib === undefined ? {} : { cib: report.cib }),
  };
  voice.hear(await writeJournal(entry, context));
}
