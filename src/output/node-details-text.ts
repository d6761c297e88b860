import { printable } from '../diagnostics/printable.ts';
import type { NodeDetails } from './node-details.ts';
import { table } from './table.ts';

/** A table of nodes, and under it, for each that is down, the check that fails and what to do. */
export function nodeDetailsText(nodes: readonly NodeDetails[]): string[] {
  const rows = nodes.map(({ name, kind, state, host, address, port, resource, runs }) => [
    name,
    kind,
    state,
    host ?? '-',
    address ?? '-',
    port ?? '-',
    resource ?? '-',
    runs.length === 0 ? '-' : runs.join(','),
  ]);
  const lines = table(columns, rows).trimEnd().split('\n');
  return [...lines, ...nodes.flatMap(failureLines)].map((line) => (line === '' ? '' : `  ${line}`));
}

const columns = ['NAME', 'KIND', 'STATE', 'HOST', 'ADDRESS', 'PORT', 'RESOURCE', 'RUNS'];

function failureLines({ name, failure }: NodeDetails): string[] {
  if (failure === undefined) return [];
  return ['', `${printable(name)}: ${printable(failure.reason)}`, `  ${printable(failure.check)}`];
}
