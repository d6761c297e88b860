import type { ChangeReport } from './change-report.ts';
import { unifiedDiff } from './cib-diff.ts';
import { stepText } from './step-text.ts';
import type { Theme } from './theme.ts';

/** What a dry run shows: the steps in their order, the difference in the CIB, and what the cluster would do. */
export async function plannedText(report: ChangeReport, theme: Theme): Promise<string> {
  const { steps, diff, affected } = report;
  if (affected !== undefined) return affected.map((resource) => `${resource}\n`).join('');
  return [
    theme.strong('Steps:'),
    ...steps.map((step, index) => `${String(index + 1).padStart(3)}. ${stepText(step)}`),
    ...(diff === undefined ? [] : ['', ...colored(await unifiedDiff(diff), theme)]),
    '',
    ...effectLines(report, theme),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function effectLines({ effects, notSimulated }: ChangeReport, theme: Theme): string[] {
  if (effects === undefined) {
    return [
      `What the cluster would do: not simulated${notSimulated === undefined ? '' : `, ${notSimulated}`}`,
    ];
  }
  if (effects.length === 0) return ['What the cluster would do: nothing'];
  return [
    theme.strong('What the cluster would do:'),
    ...effects.map(({ effect, text }) => `  ${effect === 'fence' ? theme.error(text) : text}`),
  ];
}

function colored(diff: string, theme: Theme): string[] {
  return diff
    .trimEnd()
    .split('\n')
    .map((line) => {
      if (line.startsWith('+')) return theme.added(line);
      return line.startsWith('-') ? theme.removed(line) : line;
    });
}
