import type { CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Decision, State } from '../plan.ts';
import { findTag } from './tag-members.ts';

/** What `tag delete` comes to. A tag that constraints are about is refused: they would go with it unseen. */
export function decideTagDelete(state: State, ids: readonly string[]): Decision {
  const found = [...new Set(ids)].map((id) => findTag(state, id));
  const diagnostics = found.flatMap((tag) => (tag.ok ? usedTag(state, tag.value) : [tag.error]));
  if (diagnostics.length > 0) return { diagnostics, edits: [] };
  const tags = found.flatMap((tag) => (tag.ok ? [tag.value] : []));
  return { diagnostics, edits: tags.map((element) => ({ edit: 'remove', element })) };
}

function usedTag({ document }: State, { id }: CibElement): Diagnostic[] {
  const constraints = document.configuration.child('constraints')?.children() ?? [];
  const using = constraints.filter((constraint) => names(constraint, id)).map((constraint) => constraint.id);
  return using.length === 0 ? [] : [diagnose('TAG_IN_CONSTRAINTS', { tag: id, constraints: using })];
}

function names(constraint: CibElement, id: string): boolean {
  const isNamed = ['rsc', 'with-rsc', 'first', 'then'].some((attribute) => constraint.get(attribute) === id);
  return isNamed || [...constraint.descendants('resource_ref')].some((reference) => reference.id === id);
}
