import { printable } from '../diagnostics/printable.ts';
import { renderDiagnostic } from '../diagnostics/render.ts';
import { type ListedNode, nodeColumns, nodeRow } from './node-list.ts';
import { table } from './table.ts';

/** The nodes as a table; where some clash, by which codes, and under the table what each clash is. */
export function nodeListText(nodes: readonly ListedNode[]): string {
  if (nodes.length === 0) return 'No nodes in the configuration\n';
  const clashing = nodes.filter(({ clashes }) => clashes.length > 0);
  if (clashing.length === 0) return table(nodeColumns, nodes.map(nodeRow));
  const rows = nodes.map((node) => [...nodeRow(node), clashCodes(node)]);
  const details = clashing.map((node) => `\n${printable(node.name)}:\n${clashText(node)}`);
  return table([...nodeColumns, 'CLASHES'], rows) + details.join('');
}

function clashCodes({ clashes }: ListedNode): string {
  return clashes.length === 0 ? '-' : clashes.map(({ diagnostic }) => diagnostic.code).join(',');
}

function clashText({ clashes }: ListedNode): string {
  return clashes
    .flatMap((clash) => renderDiagnostic(clash).trimEnd().split('\n'))
    .map((line) => `  ${line}\n`)
    .join('');
}
