import type { Settled } from '../diagnostics/settle.ts';

/** One node as `node list` shows it. */
export interface ListedNode {
  readonly name: string;
  /** `ghost`: only `<nodes>` or `<status>` still knows it. */
  readonly kind: 'cluster' | 'guest' | 'remote' | 'bundle' | 'ghost';
  /** The VM resource, connection resource or bundle. */
  readonly resource?: string;
  /** Connect address; for a cluster node its ring addresses, where they are known. */
  readonly address?: string;
  readonly port?: string;
  /** What is wrong with the node as it is configured. */
  readonly clashes: readonly Settled[];
}
