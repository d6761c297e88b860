import type { ConfiguredConstraint } from '../model/configured-constraint.ts';
import type { AttributeSet, ConfiguredPrimitive } from '../model/configured-resource.ts';
import type { FencingLevel } from '../model/fencing-level.ts';
import type { ConfiguredNode } from './node-list.ts';
import type { SelectedResources } from './select-resources.ts';

/** The whole configuration of a cluster, for listings. */
export interface Configuration {
  readonly clusterName: string | undefined;
  readonly corosyncNodes: readonly string[];
  readonly nodes: readonly ConfiguredNode[];
  readonly resources: SelectedResources;
  readonly devices: readonly ConfiguredPrimitive[];
  readonly levels: readonly FencingLevel[];
  readonly constraints: readonly ConfiguredConstraint[];
  readonly alerts: readonly {
    readonly id: string;
    readonly path: string;
    readonly recipients: readonly { readonly id: string; readonly value: string }[];
  }[];
  readonly resourceDefaults: readonly AttributeSet[];
  readonly operationDefaults: readonly AttributeSet[];
  readonly propertySets: readonly AttributeSet[];
  readonly properties: ReadonlyMap<string, string>;
  readonly tags: readonly { readonly id: string; readonly members: readonly string[] }[];
}
