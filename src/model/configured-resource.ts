/**
 * Resources as configured: what `resource config` shows, as plain values read from a CIB. The tree is the
 * CIB's own, in document order.
 */
export type ConfiguredResource = ConfiguredPrimitive | ConfiguredGroup | ConfiguredClone | ConfiguredBundle;

export interface ConfiguredPrimitive extends AttributeSets {
  readonly kind: 'primitive';
  readonly id: string;
  /** Absent where the resource takes its agent from a template. */
  readonly agent?: ConfiguredAgent;
  readonly template?: string;
  readonly description?: string;
  readonly utilization: readonly AttributeSet[];
  readonly operations: readonly ConfiguredOperation[];
}

export interface ConfiguredGroup extends AttributeSets {
  readonly kind: 'group';
  readonly id: string;
  readonly description?: string;
  readonly members: readonly ConfiguredPrimitive[];
}

/** A `<clone>`, or the `<master>` that Pacemaker 1 wrote for a promotable one. */
export interface ConfiguredClone extends AttributeSets {
  readonly kind: 'clone';
  readonly id: string;
  readonly description?: string;
  readonly element: 'clone' | 'master';
  readonly member?: ConfiguredPrimitive | ConfiguredGroup;
}

export interface ConfiguredBundle extends AttributeSets {
  readonly kind: 'bundle';
  readonly id: string;
  readonly description?: string;
  /** The name of the container element: `docker`, `podman` or `rkt`; absent where the bundle has none. */
  readonly container?: { readonly type: string; readonly options: Attributes };
  readonly network?: Attributes;
  readonly portMappings: readonly Mapping[];
  readonly storageMappings: readonly Mapping[];
  readonly member?: ConfiguredPrimitive;
}

export interface ConfiguredAgent {
  readonly standard: string;
  readonly provider?: string;
  readonly type: string;
}

export interface ConfiguredOperation extends AttributeSets {
  readonly id: string;
  readonly name: string;
  /** The attributes of `<op>` but `id` and `name`. */
  readonly options: Attributes;
}

export interface AttributeSets {
  readonly instanceAttributes: readonly AttributeSet[];
  readonly metaAttributes: readonly AttributeSet[];
}

/** A set of nvpairs. One that refers to another has the other's id and content, and `id-ref` among its options. */
export interface AttributeSet {
  readonly id: string;
  /** The set's own attributes but its id, e.g. `score`. */
  readonly options: Attributes;
  readonly rule?: ConfiguredRule;
  readonly pairs: readonly AttributePair[];
}

export interface AttributePair {
  readonly id: string;
  readonly name: string;
  readonly value: string;
}

/** A `<rule>` or one of its parts, as the element it is. */
export interface ConfiguredRule {
  readonly element: string;
  readonly id: string;
  /** The element's attributes but its id. */
  readonly options: Attributes;
  readonly parts: readonly ConfiguredRule[];
}

export interface Mapping {
  readonly id: string;
  /** The element's attributes but its id. */
  readonly options: Attributes;
}

/** In the order of the document. */
export type Attributes = ReadonlyMap<string, string>;
