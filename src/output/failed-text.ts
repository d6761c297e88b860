import type { ChangeReport, StepReport, StepState } from './change-report.ts';
import { stepText } from './step-text.ts';
import type { Theme } from './theme.ts';

/** After a failure: what was done, what failed, what was not done, and the command that does the rest. */
export function failedText(report: ChangeReport, theme: Theme): string {
  const { steps, continueWith } = report;
  return [
    section(theme.strong('Done:'), steps, 'done'),
    section(theme.error('Failed:'), steps, 'failed'),
    section(theme.strong('Under way:'), steps, 'under way'),
    section(theme.strong('Not done:'), steps, 'not done'),
    continueWith === undefined ? '' : `${theme.strong('To continue:')}\n  ${continueWith}\n`,
  ].join('');
}

function section(heading: string, steps: readonly StepReport[], state: StepState): string {
  const lines = steps.filter((step) => step.state === state).map((step) => `  ${stepText(step)}\n`);
  return lines.length === 0 ? '' : `${heading}\n${lines.join('')}`;
}
