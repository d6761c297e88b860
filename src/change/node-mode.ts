import { diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { success } from '../model/result.ts';
import { decideNodeMode, type NodeModeRequest } from '../plan/node-attributes/node-mode.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

/** Runs `node standby`, `unstandby`, `maintenance` and `unmaintenance`; without nodes, on the node that is logged in to. */
export async function nodeMode(
  mode: Pick<NodeModeRequest, 'mode' | 'on'>,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const { words, options } = input;
  if (options.all && words.length > 0)
    return usageError(diagnose('NODES_GIVEN_WITH_ALL', {}), input, context);
  return change(
    async (cluster) => {
      const here = cluster.door === undefined ? [] : [cluster.door.nodeName];
      const nodes = options.all ? undefined : words.length > 0 ? words : here;
      return success({ decide: (state) => decideNodeMode(state, { ...mode, nodes }) });
    },
    input,
    context,
  );
}
