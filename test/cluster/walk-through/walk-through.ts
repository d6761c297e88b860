import type { ClusterView } from '../support/cluster-view.ts';
import type { Lab } from '../support/lab.ts';

/** A page of docs/: what an administrator types, with what is printed when it runs on a lab. */
export type WalkThrough = {
  /** Relative to the project. */
  readonly file: string;
  readonly title: string;
  /** Markdown before the first part. */
  readonly introduction: string;
  /** Makes of a pristine lab what the reader begins with; the page does not show it. */
  readonly begin: (lab: Lab) => Promise<unknown>;
  readonly parts: readonly Part[];
};

export type Part = { readonly heading: string; readonly steps: readonly Step[] };

export type Step = {
  /** What the commands do and why, in Markdown. */
  readonly say: string;
  /** The host whose prompt is shown. */
  readonly on: string;
  /** Typed one after the other into one shell each. */
  readonly type: readonly string[];
  /** What the cluster has to have come to before the commands are typed. */
  readonly once?: (view: ClusterView) => boolean;
};
