import type { CibDocument } from './document.ts';
import type { SetAttribute } from './edit.ts';

/**
 * The edits that make a changed CIB file newer, as Pacemaker's tools do it (seen with cibadmin 2.1.5 on CIB_file):
 * `epoch` goes up by one and `num_updates` to 0; cib-last-written and the update-… attributes stay.
 */
export function bumpEpoch(document: CibDocument): SetAttribute[] {
  const { epoch } = versionOf(document);
  return [
    { edit: 'set', element: document.root, attribute: 'epoch', value: String(epoch + 1) },
    { edit: 'set', element: document.root, attribute: 'num_updates', value: '0' },
  ];
}

/** The three numbers by which Pacemaker tells which of two CIBs is newer. */
export interface CibVersion {
  readonly adminEpoch: number;
  readonly epoch: number;
  readonly numUpdates: number;
}

/** A number that is missing or wrong counts as 0, as in Pacemaker. */
export function versionOf(document: CibDocument): CibVersion {
  const number = (name: string) => Number.parseInt(document.root.get(name) ?? '', 10) || 0;
  return { adminEpoch: number('admin_epoch'), epoch: number('epoch'), numUpdates: number('num_updates') };
}
