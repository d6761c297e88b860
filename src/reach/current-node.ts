import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { nodesOf } from '../model/cluster-status.ts';
import { failure, type Result, success } from '../model/result.ts';
import { primitivesNamed } from '../plan/resource/resources-named.ts';
import type { OpenCluster } from './cluster-access.ts';

/**
 * The node that a resource runs on now, for commands that mean it where no node is named. Fails where it runs on none
 * or on several, and with a CIB file, which does not tell.
 */
export async function currentNode(
  cluster: OpenCluster,
  resource: string,
  promoted: boolean,
): Promise<Result<string, Diagnostic>> {
  if (cluster.door === undefined) return failure(diagnose('MOVE_NEEDS_NODE', { resource, nodes: [] }));
  const state = await cluster.readState();
  if (!state.ok) return state;
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const status = await readStatus(cluster.door.host);
  if (!status.ok) return status;
  const meant = promoted
    ? {
        ...status.value,
        resources: status.value.resources.filter(({ role }) => /^(Promoted|Master)$/.test(role)),
      }
    : status.value;
  const nodes = new Set(
    primitivesNamed(state.value, [resource]).flatMap((primitive) => nodesOf(meant, primitive)),
  );
  const [only, ...others] = [...nodes].sort();
  if (only !== undefined && others.length === 0) return success(only);
  return failure(diagnose('MOVE_NEEDS_NODE', { resource, nodes: [...nodes].sort() }));
}
