import type { ConfiguredResource } from '../model/configured-resource.ts';
import { type ConfiguredNode, type NodeWithState, nodeColumns, nodeRow } from './node-list.ts';
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

/**
 * crm_mon's text in pcs's frame, and behind it every guest and remote node with its state: crm_mon, and with it
 * pcs, does not show a guest node that is offline.
 */
export function liveStatusText(frame: StatusFrame, crmMon: string, nodes: readonly NodeWithState[]): string {
  const rows = nodes.map((node) => [...nodeRow(node), node.state]);
  return text([
    ...frameLines(frame),
    crmMon.trimEnd(),
    ...(rows.length === 0
      ? []
      : ['', 'Guest and Remote Nodes:', ...tableLines([...nodeColumns, 'STATE'], rows)]),
  ]);
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
