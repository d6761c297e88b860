import { clusterStatusText } from '../output/cluster-status-text.ts';
import { listNodes } from '../plan/nodes/list-nodes.ts';
import type { Looking } from '../reach/looking.ts';
import { statusHost } from '../reach/status-host.ts';
import { nodeDetailsOf } from './node-details-of.ts';
import type { View } from './show.ts';

/** What `status cluster` shows: crm_mon's summary and nodes, and the guest and remote nodes that are not online. */
export async function clusterStatusView(looking: Looking): Promise<View> {
  const { host, notes } = await statusHost(looking);
  if (host === undefined) return { diagnostics: notes };
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const { readStatusText } = await import('../pacemaker/tools/crm-mon-text.ts');
  const [status, text] = await Promise.all([readStatus(host), readStatusText(host, { full: false })]);
  if (!status.ok) return { diagnostics: [status.error] };
  if (!text.ok) return { diagnostics: [text.error] };
  const down = nodeDetailsOf(listNodes(looking.state), status.value).filter(
    ({ state }) => state !== 'online',
  );
  return { diagnostics: [], listing: clusterStatusText(text.value, down) };
}
