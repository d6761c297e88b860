import type { CibEdit, NewElement } from '../../cib/edit.ts';
import type { TagCreateRequest } from '../../grammar/tag.ts';
import { newIdRules } from '../../rules/names/new-id-rules.ts';
import { stops } from '../nodes/stops.ts';
import type { Decision, State } from '../plan.ts';
import { reference, tagMembers } from './tag-members.ts';

/** What `tag create` comes to: one name for several resources, for commands and constraints. */
export function decideTagCreate(state: State, { tag, ids }: TagCreateRequest): Decision {
  const diagnostics = [...newIdRules(state, tag, 'tag'), ...tagMembers(state, ids)];
  if (diagnostics.some(stops)) return { diagnostics, edits: [] };
  const element: NewElement = { name: 'tag', attributes: [['id', tag]], children: ids.map(reference) };
  return { diagnostics, edits: [insertTag(state, element)] };
}

function insertTag({ document }: State, element: NewElement): CibEdit {
  const tags = document.configuration.child('tags');
  if (tags !== undefined) return { edit: 'insert', parent: tags, element };
  const section: NewElement = { name: 'tags', attributes: [], children: [element] };
  return { edit: 'insert', parent: document.configuration, element: section };
}
