import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { ChangeReport } from '../output/change-report.ts';
import { renderReport } from '../output/render-report.ts';
import { wantsColor } from '../output/theme.ts';

/** Prints what is still to be said of a change, and turns its result into the exit status. */
export async function finishReport(
  report: ChangeReport,
  { options }: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const stream = report.result === 'planned' ? context.stdout : context.stderr;
  const format = options.outputFormat === 'json' ? 'json' : 'text';
  const rendered = await renderReport(report, { format, color: wantsColor(context.environment, stream) });
  context.stdout.write(rendered.stdout);
  context.stderr.write(rendered.stderr);
  return exitStatus(report, options.detailedExitcode);
}

function exitStatus({ result }: ChangeReport, detailed: boolean): ExitStatus {
  if (result === 'refused' || result === 'failed') return 1;
  return result === 'planned' && detailed ? 2 : 0;
}
