import type { CibElement } from '../../cib/document.ts';
import { containerOf } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { GroupRemoveRequest } from '../../grammar/group-remove.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { appendResources, insertAll } from './move-resources.ts';
import { Removal } from './removal.ts';
import { removeReferences } from './remove-references.ts';

/**
 * What `resource group remove` and `ungroup` come to: resources leave the group and stand behind all others. With
 * its last resource the group goes, and what refers to it; inside a clone its only resource takes its place.
 */
export function decideGroupRemove(state: State, { group: id, ids }: GroupRemoveRequest): Decision {
  const group = state.document.byId(id);
  if (group?.name !== 'group') return refused(diagnose('GROUP_UNKNOWN', { group: id }));
  const members = group.children('primitive');
  const byId = new Map(members.map((member) => [member.id, member]));
  const leaving = ids.length === 0 ? members : ids.flatMap((one) => byId.get(one) ?? []);
  const unknown = ids.filter((one) => !byId.has(one));
  if (unknown.length > 0) return refused(...unknown.map((resource) => notMember(resource, group)));
  return leaving.length < members.length ? takeOut(state, leaving) : takeApart(state, group, leaving);
}

function refused(...diagnostics: readonly Diagnostic[]): Decision {
  return { diagnostics, edits: [] };
}

function notMember(resource: string, group: CibElement): Diagnostic {
  const members = group.children('primitive').map(({ id }) => id);
  return diagnose('GROUP_MEMBER_UNKNOWN', { resource, group: group.id, members });
}

function takeOut({ document }: State, leaving: readonly CibElement[]): Decision {
  const removal = new Removal();
  for (const member of leaving) removal.move(member);
  return {
    diagnostics: [],
    edits: [
      ...removal.edits(),
      ...appendResources(
        document,
        leaving.map((existing) => ({ existing })),
      ),
    ],
  };
}

function takeApart({ document }: State, group: CibElement, leaving: readonly CibElement[]): Decision {
  const clone = containerOf(group);
  if (clone !== undefined && leaving.length > 1) {
    return refused(
      diagnose('CLONED_GROUP_LEFT_EMPTY', { group: group.id, clone: clone.id, line: clone.line }),
    );
  }
  const removal = new Removal();
  removal.take(group);
  for (const member of leaving) removal.move(member);
  removeReferences(document, new Set(), removal);
  const moved = leaving.map((existing) => ({ existing }));
  const place = clone === undefined ? appendResources(document, moved) : insertAll(clone, group, moved);
  const diagnostics = removal.notes;
  return { diagnostics, edits: diagnostics.some(stops) ? [] : [...removal.edits(), ...place] };
}
