import type { CibDocument } from '../../src/cib/document.ts';
import type { CibEdit } from '../../src/cib/edit.ts';

/** The edit that adds an `ocf:pacemaker:Dummy` with this id. */
export function newResource(document: CibDocument, id: string): CibEdit {
  const parent = document.configuration.child('resources');
  if (parent === undefined) throw new Error('the CIB has no <resources>');
  const attributes = [
    ['id', id],
    ['class', 'ocf'],
    ['provider', 'pacemaker'],
    ['type', 'Dummy'],
  ] as const;
  return { edit: 'insert', parent, element: { name: 'primitive', attributes, children: [] } };
}
