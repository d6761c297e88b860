import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { finishReport } from './finish-report.ts';
import { openVoice } from './voice.ts';

/** Ends a command whose words cannot be understood: nothing was looked at, nothing is changed. */
export async function usageError(
  problem: Diagnostic,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const voice = await openVoice(input.options, context);
  const diagnostics = voice.hear([problem]);
  return finishReport({ result: 'refused', diagnostics, steps: [] }, input, context);
}
