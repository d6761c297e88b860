import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';

/**
 * The edits that the cluster itself makes after these, once the connections to guest nodes that they end have stopped:
 * their history goes. Until then Pacemaker (seen on 2.1.5) goes on taking the VM for a guest's, which never runs on
 * another guest; from then on it may move it there. A simulation of the first step alone does not show that.
 */
export function forgottenConnections(document: CibDocument, edits: readonly CibEdit[]): CibEdit[] {
  const guests = new Set(edits.flatMap(endedGuest));
  if (guests.size === 0) return [];
  return histories(document)
    .filter(({ id }) => guests.has(id))
    .map((element) => ({ edit: 'remove', element }));
}

/** A VM that goes whole, with its `remote-node` in it, cannot be moved any more. */
function endedGuest(edit: CibEdit): string[] {
  if (edit.edit === 'insert') return [];
  const { element } = edit;
  return element.name === 'nvpair' && element.get('name') === 'remote-node'
    ? [element.get('value') ?? '']
    : [];
}

function histories({ root }: CibDocument): CibElement[] {
  const states = root.child('status')?.children('node_state') ?? [];
  return states.flatMap((state) => [
    ...(state.child('lrm')?.child('lrm_resources')?.children('lrm_resource') ?? []),
  ]);
}
