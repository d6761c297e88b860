import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { connectedNodes, nodeOnHost, type ReleasedHost } from '../plan/nodes/node-on-host.ts';
import type { Run } from './run.ts';

/**
 * Whether a node that was removed is still gone. While the cluster moved its resources away, somebody else may have
 * added it again: its daemon would be stopped under the cluster, and the virtual machine restarted.
 */
export async function checkLetGo(
  run: Run,
  released: ReleasedHost,
  when: 'before' | 'after',
): Promise<Result<void, Diagnostic>> {
  const state = await run.cluster.readState();
  if (!state.ok) return state;
  const found = nodeOnHost(connectedNodes(state.value.cluster), released);
  if (found === undefined) return success(undefined);
  const facts = { host: released.node, node: found.name };
  return failure(
    when === 'before' ? diagnose('HOST_TAKEN_AGAIN', facts) : diagnose('HOST_TAKEN_MEANWHILE', facts),
  );
}
