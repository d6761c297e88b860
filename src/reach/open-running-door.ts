import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { failure, type Result } from '../model/result.ts';
import type { LazyConnections } from './lazy-connections.ts';
import { openDoor } from './open-door.ts';

/**
 * The first host of `-H` that answers and runs Pacemaker: a node that was stopped for an update is no way to the
 * cluster. Where none runs it, the first that answers, whose tools then say what is wrong.
 */
export async function openRunningDoor(
  options: Options,
  context: Context,
  connections: LazyConnections,
): Promise<Result<Host, Diagnostic>> {
  if (options.host.length < 2) return openDoor(options, context, connections);
  const open = async (address: string) => {
    const opened = await connections.open(address);
    if (!opened.ok || (await runsPacemaker(opened.value))) return opened;
    context.debug(`${address}: Pacemaker does not run there, the next host is tried`);
    return failure(diagnose('CLUSTER_NOT_RUNNING', { host: opened.value.name }));
  };
  const running = await openDoor(options, context, { ...connections, open });
  return running.ok ? running : openDoor(options, context, connections);
}

/** Its tools work where its CIB daemon runs and, through the cluster, on guest and remote nodes. */
async function runsPacemaker(host: Host): Promise<boolean> {
  const argv = ['pidof', 'pacemaker-based', 'pacemaker-remoted'];
  const found = await host.run({ argv, what: 'looking for Pacemaker' });
  // A host that has no pidof, or broke: what the tools say there is better than a guess.
  return !found.ok || found.value.status !== 1;
}
