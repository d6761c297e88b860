import { readConfiguredResources } from '../cib/read-configured-resources.ts';
import { readFencingLevels } from '../cib/read-fencing-levels.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { type Result, success } from '../model/result.ts';
import { fencingLevelsLines } from '../output/fencing-levels-text.ts';
import { resourceTreeLines } from '../output/resource-tree-text.ts';
import { selectDevices } from '../output/select-devices.ts';
import type { Looking } from '../reach/looking.ts';
import type { View } from './show.ts';

/** What `stonith status` shows: crm_mon's lines about devices, and the levels; of a file too, which crm_mon reads. */
export async function stonithStatusView(looking: Looking): Promise<View> {
  const listed = await deviceList(looking);
  if (!listed.ok) return { diagnostics: [listed.error] };
  const { lines, diagnostics } = listed.value;
  const levels = fencingLevelsLines(readFencingLevels(looking.state.document));
  const devices = lines.length === 0 ? ['NO stonith devices configured'] : lines;
  const below = levels.length === 0 ? [] : ['', 'Fencing Levels:', ...levels.map((line) => ` ${line}`)];
  return { diagnostics, listing: `${[...devices, ...below].join('\n')}\n` };
}

interface DeviceList {
  readonly lines: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

async function deviceList(looking: Looking): Promise<Result<DeviceList, Diagnostic>> {
  const { cluster, state, input, context } = looking;
  const { file } = input.options;
  if (cluster.door !== undefined) return crmMonLines(cluster.door.host);
  const { fileHost } = await import('../inspect/file-host.ts');
  const told = await crmMonLines(await fileHost(file ?? '', context));
  if (told.ok || told.error.code !== 'CLUSTER_TOOL_MISSING') return told;
  const { devices } = selectDevices(readConfiguredResources(state.document), []);
  const diagnostics = [diagnose('FILE_STATE_NOT_READ', { file: file ?? '' })];
  return success({ lines: resourceTreeLines(devices), diagnostics });
}

async function crmMonLines(host: Host): Promise<Result<DeviceList, Diagnostic>> {
  const { deviceLines, readStatusText } = await import('../pacemaker/tools/crm-mon-text.ts');
  const text = await readStatusText(host, { full: false });
  return text.ok ? success({ lines: deviceLines(text.value), diagnostics: [] }) : text;
}
