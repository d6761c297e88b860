import type { CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * Whether a file can be told to be made from the CIB as it is. Version numbers alone do not tell: a file whose tools
 * counted `epoch` up is as new as a CIB that somebody else changed as often. But who changed the CIB last, and when,
 * is written into it (`cib-last-written` and the `update-` attributes) by the cluster only, so a file keeps
 * those of the CIB it was made from.
 */
export function pushOrigin(file: CibElement, live: CibElement, name: string): Diagnostic[] {
  const [theirs, ours] = [versionOf(file), versionOf(live)];
  if (theirs === undefined || ours === undefined)
    return [diagnose('CIB_PUSH_ORIGIN_UNKNOWN', { file: name })];
  const order = theirs.admin - ours.admin || theirs.epoch - ours.epoch;
  if (order < 0) return [diagnose('CIB_PUSH_OLDER', { file: name, theirs: text(theirs), live: text(ours) })];
  return lastWriter(file) === lastWriter(live) ? [] : [diagnose('CIB_PUSH_ORIGIN_UNKNOWN', { file: name })];
}

interface Version {
  readonly admin: number;
  readonly epoch: number;
}

function versionOf(root: CibElement): Version | undefined {
  const [admin, epoch] = [root.get('admin_epoch'), root.get('epoch')];
  return admin === undefined || epoch === undefined
    ? undefined
    : { admin: Number(admin), epoch: Number(epoch) };
}

function text({ admin, epoch }: Version): string {
  return `version ${admin}.${epoch}`;
}

function lastWriter(root: CibElement): string {
  return ['cib-last-written', 'update-origin', 'update-client', 'update-user']
    .map((attribute) => root.get(attribute) ?? '')
    .join('\n');
}
