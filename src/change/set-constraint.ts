import { parseSetConstraint, type SetConstraintKind } from '../grammar/constraint-sets.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { success } from '../model/result.ts';
import { decideSetConstraint } from '../plan/constraint/sets.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

/** Runs `constraint order set`, `colocation set` and `ticket set`, which differ in their options only. */
export async function setConstraint(
  kind: SetConstraintKind,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const request = parseSetConstraint(kind, input.words);
  if (!request.ok) return usageError(request.error, input, context);
  return change(
    async () => success({ decide: (state) => decideSetConstraint(state, request.value) }),
    input,
    context,
  );
}
