import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type ConnectionState, connectionState } from '../model/cluster-status.ts';
import { type Result, success } from '../model/result.ts';
import type { HostWork } from './host-plan.ts';
import type { Run } from './run.ts';

/**
 * How the cluster's connection to the host stands. Only a configured node can have one, and only then is the
 * cluster asked. A file does not tell: a node configured in it counts as online, because its daemon may be in use.
 */
export async function connectionOf(run: Run, work: HostWork): Promise<Result<ConnectionState, Diagnostic>> {
  if (!work.configured) return success('unknown');
  const door = run.cluster.door;
  if (door === undefined) return success('online');
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const status = await readStatus(door.host);
  return status.ok ? success(connectionState(status.value, work.node)) : status;
}
