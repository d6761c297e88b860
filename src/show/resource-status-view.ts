import { selectResources } from '../output/select-resources.ts';
import { resourceLines } from '../pacemaker/tools/crm-mon-text.ts';
import type { Looking } from '../reach/looking.ts';
import type { View } from './show.ts';
import { stateList } from './state-list.ts';

/** What `resource status` shows: crm_mon's list without fencing devices, or what the words behind it name. */
export async function resourceStatusView(looking: Looking): Promise<View> {
  const list = await stateList(looking, {
    pick: resourceLines,
    configured: (resources) => selectResources(resources, []).shown,
    none: 'NO resources configured',
  });
  if (!list.ok) return { diagnostics: list.error };
  const { lines, diagnostics } = list.value;
  return { diagnostics, listing: `${lines.join('\n')}\n` };
}
