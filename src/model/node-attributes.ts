import type { AttributeSet } from './configured-resource.ts';

/** A node's entry in the configuration: what is kept of a node, whatever kind it is. */
export interface NodeAttributes {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly description?: string;
  readonly score?: string;
  readonly attributes: readonly AttributeSet[];
  readonly utilization: readonly AttributeSet[];
}
