/** Devices that are tried for a target; those of the lowest level first. */
export interface FencingLevel {
  readonly target: FencingTarget;
  readonly index: number;
  /** Ids of fencing devices, used together, in this order. */
  readonly devices: readonly string[];
}

/** Which nodes a level is for: one by its name, some by a pattern of names, or by a node attribute. */
export type FencingTarget =
  | { readonly by: 'node'; readonly node: string }
  | { readonly by: 'pattern'; readonly pattern: string }
  | { readonly by: 'attribute'; readonly name: string; readonly value: string };

/** Whether two targets are written alike. */
export function isSameTarget(one: FencingTarget, other: FencingTarget): boolean {
  return targetText(one) === targetText(other);
}

/** As it is typed: `node1`, `regexp%node.*`, `attrib%rack=1`. */
export function targetText(target: FencingTarget): string {
  switch (target.by) {
    case 'node':
      return target.node;
    case 'pattern':
      return `regexp%${target.pattern}`;
    case 'attribute':
      return `attrib%${target.name}=${target.value}`;
  }
}
