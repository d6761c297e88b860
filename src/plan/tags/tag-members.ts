import type { CibElement } from '../../cib/document.ts';
import type { NewElement } from '../../cib/edit.ts';
import { findResource } from '../../cib/find-resource.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { State } from '../plan.ts';
import { targetOfChange } from '../resource/target-of-change.ts';

/** What is wrong with ids that are to have a tag: resources of any kind may, templates, nodes and constraints not. */
export function tagMembers(state: State, ids: readonly string[]): Diagnostic[] {
  return ids.flatMap((id): Diagnostic[] => {
    const element = state.document.byId(id);
    const isResource = findResource(state.document, id) !== undefined && element?.name !== 'template';
    if (isResource) return [];
    if (element !== undefined) {
      return [diagnose('TAG_MEMBER_KIND', { id, element: element.name, line: element.line })];
    }
    const guest = state.cluster.guests.find(({ name }) => name === id);
    if (guest !== undefined) {
      return [diagnose('TAG_MEMBER_IS_NODE', { node: id, resource: guest.resource })];
    }
    const target = targetOfChange(state, id);
    return target.ok ? [] : [target.error];
  });
}

/** The tag with this id. */
export function findTag({ document }: State, id: string): Result<CibElement, Diagnostic> {
  const element = document.byId(id);
  if (element === undefined) return failure(diagnose('TAG_UNKNOWN', { tag: id }));
  if (element.name === 'tag') return success(element);
  return failure(diagnose('NOT_A_TAG', { id, element: element.name, line: element.line }));
}

/** The element by which a tag names a resource. */
export function reference(id: string): NewElement {
  return { name: 'obj_ref', attributes: [['id', id]], children: [] };
}
