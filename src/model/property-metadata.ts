/** What Pacemaker says about one of its cluster properties. */
export interface PropertyMetadata {
  readonly name: string;
  readonly shortDescription: string;
  /** The author's own line breaks, outer white space removed; empty where it says no more than the short one. */
  readonly longDescription: string;
  /** As Pacemaker names it: `boolean`, `integer`, `time` (newer: `duration`), `percentage`, `select`, `string` … */
  readonly type: string;
  readonly default?: string;
  /** The only values of a `select`, in the order of the metadata. */
  readonly choices: readonly string[];
  readonly advanced: boolean;
  readonly deprecated: boolean;
  /** Written by the cluster itself; a value set by hand is lost or misleads. */
  readonly readOnly: boolean;
}

/**
 * Properties that the cluster writes itself. Pacemaker 2 does not say so in its metadata, Pacemaker 3 does for some
 * (`generated`); `cluster-name` belongs here because corosync.conf has it, and the cluster copies it at each start.
 */
export const readOnlyProperties: ReadonlySet<string> = new Set([
  'cluster-infrastructure',
  'cluster-name',
  'dc-version',
  'have-watchdog',
  'last-lrm-refresh',
]);
