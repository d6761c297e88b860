import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { connectionState, isLeftClosed } from '../model/cluster-status.ts';
import { type Result, success } from '../model/result.ts';
import type { HostWork } from './host-plan.ts';
import type { Run } from './run.ts';

export interface Connection {
  /** The cluster works through the daemon of the host. */
  readonly inUse: boolean;
  /** The cluster may not try by itself again: what failed is remembered, or the connection was closed in order. */
  readonly stuck: boolean;
}

/**
 * How the cluster's connection to the host stands. Only a configured node can have one, and only then is the
 * cluster asked. A file does not tell: a node configured in it counts as online, because its daemon may be in use.
 */
export async function connectionOf(run: Run, work: HostWork): Promise<Result<Connection, Diagnostic>> {
  if (!work.configured) return success({ inUse: false, stuck: false });
  const door = run.cluster.door;
  if (door === undefined) return success({ inUse: true, stuck: false });
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const status = await readStatus(door.host);
  if (!status.ok) return status;
  const state = connectionState(status.value, work.node);
  return success({
    inUse: state === 'online',
    stuck: state === 'failed' || isLeftClosed(status.value, work.node),
  });
}
