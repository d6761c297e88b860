import { hasFencing } from '../cib/has-fencing.ts';
import { readConfiguredResources } from '../cib/read-configured-resources.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { wordsOf } from '../diagnostics/words.ts';
import type { Host } from '../host/host.ts';
import { statusJson } from '../output/status-json.ts';
import { configurationStatusText, liveStatusText, type StatusFrame } from '../output/status-text.ts';
import { listNodes } from '../plan/nodes/list-nodes.ts';
import type { State } from '../plan/plan.ts';
import { clusterName } from '../reach/cluster-name.ts';
import type { Looking } from '../reach/looking.ts';
import { statusHost } from '../reach/status-host.ts';
import { nodeDetailsOf } from './node-details-of.ts';
import type { View } from './show.ts';

/**
 * What `status` shows: with states where there are any, live or in a file's status section, otherwise what is
 * configured, and a note that nothing more is known.
 */
export async function statusView(looking: Looking): Promise<View> {
  const { host, notes } = await statusHost(looking);
  return host === undefined ? configured(looking, notes) : withStates(looking, host);
}

async function configured(looking: Looking, notes: readonly Diagnostic[]): Promise<View> {
  const { state, input } = looking;
  const nodes = listNodes(state);
  const warnings = warningsOf(state);
  const name = await clusterName(looking);
  if (input.options.outputFormat === 'json') {
    return { diagnostics: [...warnings, ...notes], listing: statusJson(name, nodes, undefined) };
  }
  const resources = readConfiguredResources(state.document);
  return { diagnostics: notes, listing: configurationStatusText(frame(name, warnings), nodes, resources) };
}

async function withStates(looking: Looking, host: Host): Promise<View> {
  const { cluster, state, input } = looking;
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const { readStatusText } = await import('../pacemaker/tools/crm-mon-text.ts');
  const { readDaemonStates } = await import('../pacemaker/tools/daemon-states.ts');
  const { full, hideInactive, outputFormat } = input.options;
  const isJson = outputFormat === 'json';
  const [name, status, text, daemons] = await Promise.all([
    clusterName(looking),
    readStatus(host),
    isJson ? undefined : readStatusText(host, { full, hideInactive }),
    isJson || cluster.door === undefined ? undefined : readDaemonStates(host),
  ]);
  if (!status.ok) return { diagnostics: [status.error] };
  const warnings = warningsOf(state);
  const nodes = listNodes(state);
  if (text === undefined) {
    return {
      diagnostics: warnings,
      listing: statusJson(name, nodes, status.value, nodeDetailsOf(nodes, status.value)),
    };
  }
  if (!text.ok) return { diagnostics: [text.error] };
  const listing = liveStatusText(frame(name, warnings), text.value, {
    nodes: nodeDetailsOf(nodes, status.value),
    full,
    daemons: daemons?.ok === true ? daemons.value : [],
  });
  return { diagnostics: [], listing };
}

function warningsOf({ document }: State): Diagnostic[] {
  return hasFencing(document) ? [] : [diagnose('NO_FENCING', {})];
}

function frame(name: string | undefined, warnings: readonly Diagnostic[]): StatusFrame {
  return { clusterName: name, warnings: warnings.map((warning) => wordsOf(warning).text) };
}
