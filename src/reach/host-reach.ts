import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Context } from '../model/context.ts';
import type { Options } from '../model/options.ts';
import { type Result, success } from '../model/result.ts';
import type { Door } from './cluster-access.ts';
import { type LazyConnections, lazyConnections } from './lazy-connections.ts';
import { isDoor } from './look-at-cluster-nodes.ts';
import { openDoor } from './open-door.ts';

/** The way to hosts when there may be no cluster yet, or none that runs: nothing of Pacemaker is asked. */
export interface HostReach {
  /** This machine, or the first host of `-H` that answers. */
  door(): Promise<Result<Door, Diagnostic>>;
  /** A host by its name: the door itself where that is its name, otherwise over SSH. */
  node(name: string): Promise<Result<Host, Diagnostic>>;
  close(): Promise<void>;
}

export function hostReach(options: Options, context: Context): HostReach {
  const connections = lazyConnections(options, context);
  let opening: Promise<Result<Door, Diagnostic>> | undefined;
  const door = () => {
    opening ??= identify(options, context, connections);
    return opening;
  };
  return {
    door,
    async node(name) {
      // A -H host that does not answer is no reason not to reach the node itself.
      const known = await door();
      return known.ok && isDoor(known.value, name) ? success(known.value.host) : connections.open(name);
    },
    close: () => connections.close(),
  };
}

async function identify(
  options: Options,
  context: Context,
  connections: LazyConnections,
): Promise<Result<Door, Diagnostic>> {
  const host = await openDoor(options, context, connections);
  if (!host.ok) return host;
  const answer = await host.value.run({ argv: ['uname', '-n'] });
  return answer.ok ? success({ host: host.value, nodeName: answer.value.stdout.trim() }) : answer;
}
