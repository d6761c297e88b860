import type { NodeDetails } from './node-details.ts';

/** A node for programs; `null` where it has no such thing. */
export function nodeDetailsJson(node: NodeDetails): object {
  const { name, kind, resource, address, port, state, host, failure, runs } = node;
  return {
    name,
    kind,
    resource: resource ?? null,
    address: address ?? null,
    port: port ?? null,
    state,
    host: host ?? null,
    failure: failure ?? null,
    runs,
  };
}
