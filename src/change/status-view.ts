import { clusterProperty } from '../cib/cluster-property.ts';
import { hasFencing } from '../cib/has-fencing.ts';
import { hasStates } from '../cib/has-states.ts';
import { readConfiguredResources } from '../cib/read-configured-resources.ts';
import { type Diagnostic, diagnose, entryOf } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { CommandInput } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { nodeState, statusJson } from '../output/status-json.ts';
import { configurationStatusText, liveStatusText, type StatusFrame } from '../output/status-text.ts';
import { listNodes } from '../plan/nodes/list-nodes.ts';
import type { State } from '../plan/plan.ts';
import type { OpenCluster } from './open-cluster.ts';
import type { View } from './show.ts';

export interface Looking {
  readonly cluster: OpenCluster;
  readonly state: State;
  readonly input: CommandInput;
  readonly context: Context;
}

/**
 * What `status` shows: with states where there are any, live or in a file's status section, otherwise what is
 * configured, and a note that nothing more is known.
 */
export async function statusView(looking: Looking): Promise<View> {
  const { cluster, state, input, context } = looking;
  const { file } = input.options;
  if (file === undefined) {
    return cluster.door === undefined ? configured(looking, []) : withStates(looking, cluster.door.host);
  }
  if (!hasStates(state.document)) return configured(looking, [diagnose('FILE_HAS_NO_STATE', { file })]);
  const { fileHost } = await import('../inspect/file-host.ts');
  const view = await withStates(looking, await fileHost(file, context));
  const isMissing = view.diagnostics.some(({ code }) => code === 'CLUSTER_TOOL_MISSING');
  return isMissing ? configured(looking, [diagnose('FILE_STATE_NOT_READ', { file })]) : view;
}

function configured({ state, input }: Looking, notes: readonly Diagnostic[]): View {
  const { document } = state;
  const nodes = listNodes(state);
  const warnings = warningsOf(state);
  if (input.options.outputFormat === 'json') {
    const listing = statusJson(clusterProperty(document, 'cluster-name'), nodes, undefined);
    return { diagnostics: [...warnings, ...notes], listing };
  }
  const resources = readConfiguredResources(document);
  return { diagnostics: notes, listing: configurationStatusText(frame(state, warnings), nodes, resources) };
}

async function withStates({ state, input }: Looking, host: Host): Promise<View> {
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const { readStatusText } = await import('../pacemaker/tools/crm-mon-text.ts');
  const isJson = input.options.outputFormat === 'json';
  const [status, text] = await Promise.all([
    readStatus(host),
    isJson ? undefined : readStatusText(host, { full: input.options.full }),
  ]);
  if (!status.ok) return { diagnostics: [status.error] };
  const warnings = warningsOf(state);
  const nodes = listNodes(state);
  if (text === undefined) {
    const clusterName = clusterProperty(state.document, 'cluster-name');
    return { diagnostics: warnings, listing: statusJson(clusterName, nodes, status.value) };
  }
  if (!text.ok) return { diagnostics: [text.error] };
  const remotes = nodes
    .filter(({ kind }) => kind === 'guest' || kind === 'remote')
    .map((node) => ({ ...node, state: nodeState(node, status.value) }));
  return { diagnostics: [], listing: liveStatusText(frame(state, warnings), text.value, remotes) };
}

function warningsOf({ document }: State): Diagnostic[] {
  return hasFencing(document) ? [] : [diagnose('NO_FENCING', {})];
}

function frame({ document }: State, warnings: readonly Diagnostic[]): StatusFrame {
  return {
    clusterName: clusterProperty(document, 'cluster-name'),
    warnings: warnings.map((warning) => entryOf(warning).text(warning.facts as never)),
  };
}
