import { renderDiagnostic } from '../diagnostics/render.ts';
import type { ListedNode } from './node-list.ts';
import { table } from './table.ts';

/** The nodes as a table, and under it what each clash is; the table's last column names the clashes by code. */
export function nodeListText(nodes: readonly ListedNode[]): string {
  if (nodes.length === 0) return 'No nodes in the configuration\n';
  const clashing = nodes.filter(({ clashes }) => clashes.length > 0);
  const headings = [
    'NAME',
    'KIND',
    'RESOURCE',
    'ADDRESS',
    'PORT',
    ...(clashing.length > 0 ? ['CLASHES'] : []),
  ];
  const details = clashing.map((node) => `\n${node.name}:\n${clashText(node)}`);
  return table(headings, nodes.map(row)) + details.join('');
}

function row({ name, kind, resource, address, port, clashes }: ListedNode): string[] {
  const codes = clashes.map(({ diagnostic }) => diagnostic.code);
  return [name, kind, resource, address, port, codes.join(',')].map((cell) =>
    cell === undefined ? '-' : cell,
  );
}

function clashText({ clashes }: ListedNode): string {
  return clashes
    .flatMap((clash) => renderDiagnostic(clash).trimEnd().split('\n'))
    .map((line) => `  ${line}\n`)
    .join('');
}
