import { unreachable } from '../model/unreachable.ts';
import type { ChangeReport } from './change-report.ts';
import { failedText } from './failed-text.ts';
import { plannedText } from './planned-text.ts';
import { reportJson } from './report-json.ts';
import { loadTheme } from './theme.ts';

/** What goes to standard output and what to standard error; either may be empty. */
export interface Rendered {
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * The end of a change in words. As text only what its way has not shown yet: diagnostics and steps are told when
 * they happen, because what follows may take minutes. As JSON one document with everything.
 */
export async function renderReport(
  report: ChangeReport,
  { format, color }: { readonly format: 'text' | 'json'; readonly color: boolean },
): Promise<Rendered> {
  if (format === 'json') return { stdout: await reportJson(report), stderr: '' };
  const theme = await loadTheme(color);
  switch (report.result) {
    case 'planned':
      return { stdout: await plannedText(report, theme), stderr: '' };
    case 'failed':
      return { stdout: '', stderr: failedText(report, theme) };
    case 'refused':
      // Only a dry run that the simulation refuses has steps: they show what is refused.
      return { stdout: report.steps.length > 0 ? await plannedText(report, theme) : '', stderr: '' };
    case 'changed':
    case 'unchanged':
      return { stdout: '', stderr: '' };
    default:
      return unreachable(report.result);
  }
}
