import { readConfiguredResources } from '../cib/read-configured-resources.ts';
import { diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import { resourceTreeLines } from '../output/resource-tree-text.ts';
import { selectResources } from '../output/select-resources.ts';
import type { Looking } from '../reach/looking.ts';
import type { View } from './show.ts';

/** What `resource status` shows: crm_mon's list, also of a file, which crm_mon reads in the cluster's place. */
export async function resourceStatusView({ cluster, state, input, context }: Looking): Promise<View> {
  const { file } = input.options;
  if (cluster.door !== undefined) return crmMonList(cluster.door.host);
  if (file === undefined) return { diagnostics: [] };
  const { fileHost } = await import('../inspect/file-host.ts');
  const view = await crmMonList(await fileHost(file, context));
  if (!view.diagnostics.some(({ code }) => code === 'CLUSTER_TOOL_MISSING')) return view;
  const { shown } = selectResources(readConfiguredResources(state.document), []);
  return {
    diagnostics: [diagnose('FILE_STATE_NOT_READ', { file })],
    listing: list(resourceTreeLines(shown)),
  };
}

async function crmMonList(host: Host): Promise<View> {
  const { readStatusText, resourceLines } = await import('../pacemaker/tools/crm-mon-text.ts');
  const text = await readStatusText(host, { full: false });
  if (!text.ok) return { diagnostics: [text.error] };
  return { diagnostics: [], listing: list(resourceLines(text.value)) };
}

function list(lines: readonly string[]): string {
  return lines.length === 0 ? 'NO resources configured\n' : `${lines.join('\n')}\n`;
}
