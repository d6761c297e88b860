import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type ResourceReference, resourceReferences } from '../../cib/resource-references.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';

/**
 * What would refer to nothing when these elements go: a tag, a permission, or a rule or set of another constraint
 * that borrows from them. `kept` are ids that new elements take over; `isMeant` leaves out what is not looked for.
 */
export function referencesLeftBehind(
  document: CibDocument,
  removed: readonly CibElement[],
  { kept = [], isMeant = hasOwnId }: { kept?: readonly string[]; isMeant?: typeof hasOwnId } = {},
): Diagnostic[] {
  if (removed.length === 0) return [];
  const references = resourceReferences(document);
  const gone = removed.flatMap((element) => [element, ...element.descendants()]);
  const ids = [...new Set(gone.filter(isMeant).map(({ id }) => id))].filter(
    (id) => id !== '' && !kept.includes(id),
  );
  return ids.flatMap((id) =>
    (references.get(id) ?? [])
      .filter((reference) => isToElement(reference) && !isWithin(reference.element, removed))
      .map(({ element }) => referredTo(id, element)),
  );
}

/** The id of a `<resource_ref>` is that of a resource, which stays. */
function hasOwnId({ name }: CibElement): boolean {
  return name !== 'resource_ref';
}

/** The other references are to resources. */
function isToElement({ kind }: ResourceReference): boolean {
  return kind === 'id-ref' || kind === 'tag member' || kind === 'acl permission';
}

function isWithin(element: CibElement, removed: readonly CibElement[]): boolean {
  return removed.some(({ start, end }) => start <= element.start && element.end <= end);
}

function referredTo(id: string, element: CibElement): Diagnostic {
  const owner = element.name === 'obj_ref' ? (element.parent ?? element) : element;
  const by = owner.id === '' ? (owner.parent?.id ?? '') : owner.id;
  return diagnose('CONSTRAINT_REFERRED_TO', { id, element: owner.name, by, line: element.line });
}
