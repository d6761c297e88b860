import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import { decideDisable, stoppedByDisable } from '../plan/resource/disable.ts';
import { primitivesNamed } from '../plan/resource/resources-named.ts';
import { safeDisable } from '../plan/resource/safe-disable.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { change } from './change.ts';
import type { Change } from './run.ts';
import { usageError } from './usage-error.ts';

/** What `disable` and `safe-disable` have in common. */
export async function disableResources(input: CommandInput, context: Context): Promise<ExitStatus> {
  const { options } = input;
  const isSafe = options.safe || options.noStrict;
  if (options.brief && !options.simulate && !options.dryRun && !isSafe)
    return usageError(diagnose('BRIEF_ALONE', {}), input, context);
  if ((isSafe || options.brief) && options.file !== undefined) {
    const option = isSafe ? '--safe' : '--brief';
    return usageError(diagnose('LIVE_ONLY_OPTION', { option }), input, context);
  }
  return change(
    (cluster) => prepareDisable(cluster, input),
    options.simulate ? { ...input, options: { ...options, dryRun: true } } : input,
    context,
  );
}

async function prepareDisable(
  cluster: OpenCluster,
  { words, options }: CommandInput,
): Promise<Result<Change, Diagnostic>> {
  const decide: Change['decide'] = (state) => decideDisable(state, words);
  if (cluster.door === undefined) return success({ decide });
  // Live, the simulation must know whose stop is what was asked for.
  const state = await cluster.readState();
  if (!state.ok) return state;
  const meantToStop = stoppedByDisable(state.value, words);
  const resources = primitivesNamed(state.value, words);
  const plain: Change = {
    preparedOn: state.value,
    decide,
    meantToStop,
    placesAfter: { resources, expected: 'stopped' },
  };
  if (!options.safe && !options.noStrict) return success(plain);
  const guests = state.value.cluster.guests.filter(({ resource }) => meantToStop.includes(resource));
  const meant = [...meantToStop, ...guests.map(({ name }) => name)];
  return success({
    ...plain,
    judge: (effects) => safeDisable(effects, meant, !options.noStrict),
  });
}
