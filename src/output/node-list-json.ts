import { diagnosticJson } from './diagnostic-json.ts';
import type { ListedNode } from './node-list.ts';

/** The nodes for programs; `null` where a node has no such thing. */
export function nodeListJson(nodes: readonly ListedNode[]): { readonly nodes: readonly object[] } {
  return {
    nodes: nodes.map(({ name, kind, resource, address, port, clashes }) => ({
      name,
      kind,
      resource: resource ?? null,
      address: address ?? null,
      port: port ?? null,
      clashes: clashes.map(diagnosticJson),
    })),
  };
}
