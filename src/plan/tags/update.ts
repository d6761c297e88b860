import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { TagUpdateRequest } from '../../grammar/tag.ts';
import { optional } from '../../model/optional.ts';
import type { Decision, State } from '../plan.ts';
import { findTag, reference, tagMembers } from './tag-members.ts';

/**
 * What `tag update` comes to: resources get the tag, lose it, or change places in it. One that has it already stays
 * where it is, unless a place is typed.
 */
export function decideTagUpdate(state: State, request: TagUpdateRequest): Decision {
  const found = findTag(state, request.tag);
  if (!found.ok) return { diagnostics: [found.error], edits: [] };
  const members = found.value.children('obj_ref');
  const ids = members.map(({ id }) => id);
  const diagnostics = [...tagMembers(state, request.add), ...updateRules(request, ids)];
  if (diagnostics.length > 0) return { diagnostics, edits: [] };
  return { diagnostics, edits: isSo(request, ids) ? [] : updateEdits(found.value, members, request) };
}

function updateRules({ tag, add, remove, beside }: TagUpdateRequest, ids: readonly string[]): Diagnostic[] {
  const missing = remove.filter((id) => !ids.includes(id));
  const isBesideThere = beside === undefined || stays(beside.resource, ids, [...add, ...remove]);
  const isEmptied = add.length === 0 && missing.length === 0 && ids.every((id) => remove.includes(id));
  return [
    ...(missing.length === 0 ? [] : [diagnose('TAG_MEMBER_MISSING', { tag, ids: missing, members: ids })]),
    ...(isBesideThere ? [] : [diagnose('TAG_BESIDE_MISSING', { tag, id: beside.resource })]),
    ...(isEmptied ? [diagnose('TAG_LEFT_EMPTY', { tag })] : []),
  ];
}

function stays(id: string, ids: readonly string[], leaving: readonly string[]): boolean {
  return ids.includes(id) && !leaving.includes(id);
}

function isSo({ add, remove, beside }: TagUpdateRequest, ids: readonly string[]): boolean {
  if (remove.length > 0 || !add.every((id) => ids.includes(id))) return false;
  if (beside === undefined) return true;
  const at = ids.indexOf(beside.resource) + (beside.side === 'before' ? -add.length : 1);
  return at >= 0 && add.every((id, index) => ids[at + index] === id);
}

function updateEdits(
  tag: CibElement,
  members: readonly CibElement[],
  { add, remove, beside }: TagUpdateRequest,
): readonly CibEdit[] {
  const ids = members.map(({ id }) => id);
  const moving = beside === undefined ? add.filter((id) => !ids.includes(id)) : add;
  const leaving = members.filter(({ id }) => remove.includes(id) || moving.includes(id));
  const at = beside === undefined ? -1 : ids.indexOf(beside.resource);
  const following = at < 0 ? [] : members.slice(beside?.side === 'before' ? at : at + 1);
  const before = following.find((member) => !leaving.some((one) => one.is(member)));
  return [
    ...leaving.map((element): CibEdit => ({ edit: 'remove', element })),
    ...moving.map(
      (id): CibEdit => ({
        edit: 'insert',
        parent: tag,
        element: reference(id),
        ...optional('before', before),
      }),
    ),
  ];
}
