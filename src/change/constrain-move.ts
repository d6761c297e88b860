import { diagnose } from '../diagnostics/diagnostic.ts';
import { parseMove } from '../grammar/move.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { instantAfter } from '../model/iso-duration.ts';
import { optional } from '../model/optional.ts';
import { pacemakerDate } from '../model/pacemaker-date.ts';
import { success } from '../model/result.ts';
import { decideMoveConstraint } from '../plan/resource/ban.ts';
import { primitivesNamed } from '../plan/resource/resources-named.ts';
import { currentNode } from '../reach/current-node.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

/**
 * `ban` and `move-with-constraint`: without a node both ban from the one that the resource runs on; with one, `ban`
 * bans from it and `move-with-constraint` prefers it.
 */
export async function constrainMove(
  kind: 'ban' | 'prefer',
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const words = parseMove(input.words);
  if (!words.ok) return usageError(words.error, input, context);
  const { resource, node, lifetime } = words.value;
  const { promoted } = input.options;
  const end = lifetime === undefined ? undefined : instantAfter(context.now(), lifetime);
  if (lifetime !== undefined && end === undefined) {
    return usageError(diagnose('LIFETIME_INVALID', { lifetime }), input, context);
  }
  return change(
    async (cluster) => {
      const meant = node === undefined ? await currentNode(cluster, resource, promoted) : success(node);
      if (!meant.ok) return meant;
      const constraint = {
        kind: node === undefined ? 'ban' : kind,
        resource,
        node: meant.value,
        promoted,
        ...optional('end', end === undefined ? undefined : pacemakerDate(end)),
      } as const;
      const state = cluster.door === undefined ? undefined : await cluster.readState();
      if (state?.ok === false) return state;
      const moved = state === undefined ? [] : primitivesNamed(state.value, [resource]);
      return success({
        ...optional('preparedOn', state?.value),
        decide: (now) => decideMoveConstraint(now, constraint),
        meantToStop: moved,
        placesAfter: { resources: moved },
      });
    },
    input,
    context,
  );
}
