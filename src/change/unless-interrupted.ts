import { diagnose } from '../diagnostics/diagnostic.ts';
import type { ChangeReport } from '../output/change-report.ts';
import { finishReport } from './finish-report.ts';
import type { Run } from './run.ts';

/**
 * Does work that must not end without a word: an interrupt (Ctrl-C, SIGTERM, SIGHUP) has the report say how far it came
 * before the program ends. `ended` makes that report, and the one of work that came to its end.
 */
export async function unlessInterrupted(
  { voice, input, context }: Pick<Run, 'voice' | 'input' | 'context'>,
  work: () => Promise<boolean>,
  ended: (succeeded: boolean) => Promise<ChangeReport>,
): Promise<ChangeReport> {
  const withdraw = context.onInterrupt?.(async () => {
    voice.hear([diagnose('INTERRUPTED', {})]);
    await finishReport(await ended(false), input, context);
  });
  let succeeded: boolean;
  try {
    succeeded = await work();
  } finally {
    withdraw?.();
  }
  return ended(succeeded);
}
