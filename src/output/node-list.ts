import type { Settled } from '../diagnostics/settle.ts';

/** One node of the configuration as listings show it. */
export interface ConfiguredNode {
  readonly name: string;
  /** `ghost`: only `<nodes>` or `<status>` still knows it. */
  readonly kind: 'cluster' | 'guest' | 'remote' | 'bundle' | 'ghost';
  /** The VM resource, connection resource or bundle. */
  readonly resource?: string;
  /** Connect address; for a cluster node its ring addresses, where they are known. */
  readonly address?: string;
  readonly port?: string;
}

/** One node as `node list` shows it. */
export interface ListedNode extends ConfiguredNode {
  /** What is wrong with the node as it is configured. */
  readonly clashes: readonly Settled[];
}

/** A node with the state that the cluster gives it. */
export interface NodeWithState extends ConfiguredNode {
  readonly state: string;
}

/** The headings of a table of nodes. */
export const nodeColumns = ['NAME', 'KIND', 'RESOURCE', 'ADDRESS', 'PORT'];

/** The cells under `nodeColumns`; a dash for what a node does not have. */
export function nodeRow({ name, kind, resource, address, port }: ConfiguredNode): string[] {
  return [name, kind, resource, address, port].map((cell) => cell ?? '-');
}
