import type { ConfiguredResource } from '../model/configured-resource.ts';
import type { NodeDetails } from './node-details.ts';
import { nodeDetailsText } from './node-details-text.ts';
import { type ConfiguredNode, nodeColumns, nodeRow } from './node-list.ts';
import { resourceTreeLines } from './resource-tree-text.ts';
import { table } from './table.ts';

export interface StatusFrame {
  readonly clusterName: string | undefined;
  readonly warnings: readonly string[];
}

/** What a CIB file without states can tell: which nodes and resources there are. */
export function configurationStatusText(
  frame: StatusFrame,
  nodes: readonly ConfiguredNode[],
  resources: readonly ConfiguredResource[],
): string {
  const nodeLines = nodes.length === 0 ? ['  * No nodes'] : tableLines(nodeColumns, nodes.map(nodeRow));
  const resourceLines = resources.length === 0 ? ['  * No resources'] : resourceTreeLines(resources);
  return text([
    ...frameLines(frame),
    ...(frame.warnings.length === 0 ? [''] : []),
    'Configured Nodes:',
    ...nodeLines,
    '',
    'Configured Resources:',
    ...resourceLines,
  ]);
}

/** What stands beside crm_mon's text. */
export interface LiveParts {
  readonly nodes: readonly NodeDetails[];
  /** With where each node runs, what runs on it, and why it is down. */
  readonly full: boolean;
  readonly daemons: readonly { readonly daemon: string; readonly active: string; readonly enabled: string }[];
}

/**
 * crm_mon's text in pcs's frame, and behind it every guest and remote node with its state: crm_mon, and with it
 * pcs, does not show a guest node that is offline.
 */
export function liveStatusText(
  frame: StatusFrame,
  crmMon: string,
  { nodes, full, daemons }: LiveParts,
): string {
  return text([
    ...frameLines(frame),
    crmMon.trimEnd(),
    ...(nodes.length === 0
      ? []
      : ['', 'Guest and Remote Nodes:', ...(full ? nodeDetailsText(nodes) : stateTable(nodes))]),
    ...(daemons.length === 0 ? [] : ['', 'Daemon Status:']),
    ...daemons.map(({ daemon, active, enabled }) => `  ${daemon}: ${active}/${enabled}`),
  ]);
}

function stateTable(nodes: readonly NodeDetails[]): string[] {
  return tableLines(
    [...nodeColumns, 'STATE'],
    nodes.map((node) => [...nodeRow(node), node.state]),
  );
}

/** As pcs: the name with a blank even where there is none, warnings in a block of their own. */
function frameLines({ clusterName = '', warnings }: StatusFrame): string[] {
  const block = warnings.length === 0 ? [] : ['', 'WARNINGS:', ...warnings, ''];
  return [`Cluster name: ${clusterName}`, ...block];
}

function tableLines(headings: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return table(headings, rows)
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}

function text(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
