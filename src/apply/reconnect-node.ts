import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { isLeftClosed } from '../model/cluster-status.ts';
import { type Result, success } from '../model/result.ts';
import { readStatus } from '../pacemaker/tools/crm-mon.ts';
import { cleanUpNode } from '../pacemaker/tools/crm-resource-cleanup.ts';
import { forgetHistory } from '../pacemaker/tools/crm-resource-forget.ts';

/**
 * Has the cluster connect to a node that is put right: what failed is forgotten, and where nothing failed the whole
 * history of the connection, without which the cluster would not look at it. Never that of a connection that is open
 * by now: until it is probed again, the cluster takes what runs on the node for stopped.
 */
export async function reconnectNode(host: Host, node: string): Promise<Result<void, Diagnostic>> {
  const status = await readStatus(host);
  if (!status.ok) return status;
  if (!isLeftClosed(status.value, node)) return cleanUpNode(host, node);
  const refreshed = await forgetHistory(host, { what: 'refresh', resource: node, strict: false });
  return refreshed.ok ? success(undefined) : refreshed;
}
