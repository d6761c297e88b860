import type { CibElement } from '../../cib/document.ts';
import { containerOf } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { State } from '../plan.ts';
import { Removal } from './removal.ts';
import { removeReferences } from './remove-references.ts';

/**
 * The groups that lose their last resource because it moves elsewhere: they go, with the clone around them, and are
 * added to the removal. One that something refers to is an error: what was said of the group would be lost unseen.
 */
export function leftEmpty(
  { document }: State,
  removal: Removal,
  moving: readonly CibElement[],
  except?: CibElement,
): Diagnostic[] {
  const groups = new Map<number, CibElement>();
  for (const member of moving) {
    const group = containerOf(member);
    if (group !== undefined && !group.is(except)) groups.set(group.start, group);
  }
  const emptied = [...groups.values()].filter((group) =>
    group.children('primitive').every((member) => removal.has(member)),
  );
  return emptied.map((group) => {
    const outer = containerOf(group) ?? group;
    const referring = new Removal();
    referring.take(outer);
    for (const member of group.children('primitive')) referring.move(member);
    removeReferences(document, new Set(), referring);
    removal.take(outer);
    const { id, line } = group;
    if (referring.notes.length === 0) return diagnose('EMPTIED_DELETED', { element: 'group', id, line });
    const resources = group.children('primitive').map((member) => member.id);
    return diagnose('GROUP_LEFT_EMPTY', { group: id, resources, line });
  });
}
