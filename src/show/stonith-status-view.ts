import { readFencingLevels } from '../cib/read-fencing-levels.ts';
import { fencingLevelsLines } from '../output/fencing-levels-text.ts';
import { selectDevices } from '../output/select-devices.ts';
import { deviceLines } from '../pacemaker/tools/crm-mon-text.ts';
import type { Looking } from '../reach/looking.ts';
import type { View } from './show.ts';
import { stateList } from './state-list.ts';

/** What `stonith status` shows: crm_mon's lines about devices, and the levels where nothing is named. */
export async function stonithStatusView(looking: Looking): Promise<View> {
  const list = await stateList(looking, {
    pick: deviceLines,
    configured: (resources) => selectDevices(resources, []).devices,
    none: 'NO stonith devices configured',
  });
  if (!list.ok) return { diagnostics: list.error };
  const { lines, diagnostics, filter } = list.value;
  const named = filter.id !== undefined || filter.node !== undefined;
  const levels = named ? [] : fencingLevelsLines(readFencingLevels(looking.state.document));
  const below = levels.length === 0 ? [] : ['', 'Fencing Levels:', ...levels.map((line) => ` ${line}`)];
  return { diagnostics, listing: `${[...lines, ...below].join('\n')}\n` };
}
