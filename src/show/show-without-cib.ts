import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { openCluster } from '../reach/open-cluster.ts';
import { print, type View } from './show.ts';

/** Runs a command that shows what is installed on a cluster node, or here: no cluster has to run there. */
export async function showWithoutCib(
  look: (cluster: OpenCluster) => Promise<View>,
  input: CommandInput,
  context: Context,
): Promise<ExitStatus> {
  const opened = await openCluster(input.options, context, 'read');
  if (!opened.ok) return print({ diagnostics: [opened.error] }, input, context);
  try {
    return await print(await look(opened.value), input, context);
  } finally {
    await opened.value.close();
  }
}
