import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Quorum } from '../model/quorum.ts';
import { nodeDetailsJson } from '../output/node-details-json.ts';
import { nodeDetailsText } from '../output/node-details-text.ts';
import { nodeGroups } from '../output/node-groups.ts';
import { configuredNodesText, corosyncNodesText, pacemakerNodesText } from '../output/status-nodes-text.ts';
import { listNodes } from '../plan/nodes/list-nodes.ts';
import type { Looking } from '../reach/looking.ts';
import { statusHost } from '../reach/status-host.ts';
import { nodeDetailsOf } from './node-details-of.ts';
import type { View } from './show.ts';

/** Whose account of the nodes is asked for. */
export type NodesAspect = 'pacemaker' | 'corosync' | 'both' | 'config';

/** What `status nodes` shows: the nodes by their state, offline guests included. */
export async function statusNodesView(looking: Looking, aspect: NodesAspect): Promise<View> {
  if (aspect === 'config') return configured(looking);
  const { host, notes } = await statusHost(looking);
  if (host === undefined) return { ...configured(looking), diagnostics: notes };
  const corosync = aspect === 'pacemaker' ? undefined : await corosyncLines(looking, host);
  if (corosync !== undefined && !corosync.ok) return { diagnostics: [corosync.error] };
  const first = corosync?.value ?? [];
  return aspect === 'corosync' ? { diagnostics: [], listing: text(first) } : pacemaker(looking, host, first);
}

function configured({ state }: Looking): View {
  const nodes = listNodes(state);
  const named = (kinds: readonly string[]) =>
    nodes.filter(({ kind }) => kinds.includes(kind)).map(({ name }) => name);
  const corosync = state.cluster.clusterNodes.filter(({ addresses }) => addresses.length > 0);
  const lines = configuredNodesText(
    corosync.map(({ name }) => name),
    named(['cluster']),
    named(['guest', 'remote', 'bundle']),
  );
  return { diagnostics: [], listing: text(lines) };
}

async function pacemaker({ state, input }: Looking, host: Host, first: readonly string[]): Promise<View> {
  const { readStatus } = await import('../pacemaker/tools/crm-mon.ts');
  const status = await readStatus(host);
  if (!status.ok) return { diagnostics: [status.error] };
  const configuredNodes = listNodes(state);
  const details = nodeDetailsOf(configuredNodes, status.value);
  const groups = nodeGroups(status.value, configuredNodes);
  if (input.options.outputFormat === 'json') {
    const listing = {
      clusterNodes: groups.cluster,
      remoteNodes: groups.remote,
      nodes: details.map(nodeDetailsJson),
    };
    return { diagnostics: [], listing };
  }
  const table =
    input.options.full && details.length > 0
      ? ['', 'Guest and Remote Nodes:', ...nodeDetailsText(details)]
      : [];
  return {
    diagnostics: [],
    listing: text([...first, ...pacemakerNodesText(groups.cluster, groups.remote), ...table]),
  };
}

/** Members by corosync, by name; the others of corosync.conf are offline. */
async function corosyncLines({ state }: Looking, host: Host) {
  const { readQuorum } = await import('../pacemaker/tools/corosync-quorum.ts');
  const quorum = await readQuorum(host);
  if (!quorum.ok) return quorum;
  if (quorum.value === undefined) {
    const error: Diagnostic = diagnose('COROSYNC_NOT_RUNNING', { host: host.name, reason: 'no answer' });
    return { ok: false as const, error };
  }
  const members = quorum.value;
  const listed = state.cluster.clusterNodes.filter(({ addresses }) => addresses.length > 0);
  const [online, offline] = [true, false].map((wanted) =>
    listed.filter((node) => isMember(members, node) === wanted).map(({ name }) => name),
  );
  return { ok: true as const, value: corosyncNodesText(online ?? [], offline ?? []) };
}

function isMember({ members }: Quorum, node: { readonly name: string; readonly id?: string }): boolean {
  return members.some(({ name, id }) => name === node.name || id === node.id);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
