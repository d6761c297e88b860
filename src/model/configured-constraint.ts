import type { Attributes, ConfiguredRule } from './configured-resource.ts';

/** A constraint as configured: what `constraint config` shows, as plain values read from a CIB. */
export interface ConfiguredConstraint {
  readonly kind: ConstraintKind;
  readonly id: string;
  /** All attributes of the element but its id: `rsc`, `node`, `score`, `first`, `with-rsc` … */
  readonly options: Attributes;
  /** Of a location constraint; one given by `id-ref` stands here with what it refers to. */
  readonly rules: readonly ConfiguredRule[];
  /** `<lifetime>`, which Pacemaker 1 wrote. */
  readonly lifetime: readonly ConfiguredRule[];
  readonly sets: readonly ConfiguredResourceSet[];
}

export type ConstraintKind = (typeof constraintKinds)[number];

/** In the order in which pcs lists them. */
export const constraintKinds = ['location', 'order', 'colocation', 'ticket'] as const;

export interface ConfiguredResourceSet {
  readonly id: string;
  readonly options: Attributes;
  readonly resources: readonly string[];
}
