import { parseForget } from '../grammar/forget.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { success } from '../model/result.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

/** `cleanup` and `refresh`: nothing of the configuration changes, the cluster only forgets and looks again. */
export async function forgetOperations(
  what: 'cleanup' | 'refresh',
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const words = parseForget(input.words, what);
  if (!words.ok) return usageError(words.error, input, context);
  const { strict } = input.options;
  return change(
    async () =>
      success({
        decide: () => ({ diagnostics: [], edits: [] }),
        liveSteps: [{ step: 'forget-history', what, strict, ...words.value }],
      }),
    input,
    context,
  );
}
