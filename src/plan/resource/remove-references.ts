import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ElementSet } from './element-set.ts';

/**
 * Takes out what refers to resources that go: whole constraints, single references in sets and tags, permissions,
 * devices of fencing levels; and what is empty then. A tag that goes takes the constraints on it along. The
 * elements are added to `removed`; edits are those that are more than taking an element out.
 */
export function removeReferences(
  document: CibDocument,
  gone: ReadonlySet<string>,
  more: readonly CibElement[],
  removed: ElementSet,
): { readonly notes: readonly Diagnostic[]; readonly edits: readonly CibEdit[] } {
  const notes: Diagnostic[] = [];
  const ids = new Set(gone);
  const { configuration } = document;
  for (const tag of configuration.child('tags')?.children('tag') ?? []) {
    if (removeFrom(tag, tag.children('obj_ref'), ids, removed, notes)) ids.add(tag.id);
  }
  for (const constraint of configuration.child('constraints')?.children() ?? []) {
    removeFromConstraint(constraint, ids, removed, notes);
  }
  for (const permission of configuration.child('acls')?.descendants('acl_permission') ?? []) {
    if (ids.has(permission.get('reference') ?? '')) take(permission, removed, notes);
  }
  for (const element of more) if (!removed.covers(element)) take(element, removed, notes);
  return { notes, edits: fencingLevels(document, gone, removed, notes) };
}

/** Attributes in which constraints name resources. */
const resourceAttributes = ['rsc', 'with-rsc', 'first', 'then'];

function removeFromConstraint(
  constraint: CibElement,
  ids: ReadonlySet<string>,
  removed: ElementSet,
  notes: Diagnostic[],
): void {
  if (resourceAttributes.some((attribute) => ids.has(constraint.get(attribute) ?? ''))) {
    take(constraint, removed, notes);
    return;
  }
  const sets = constraint.children('resource_set');
  const emptied = sets.filter((set) => removeFrom(set, set.children('resource_ref'), ids, removed, notes));
  if (sets.length > 0 && emptied.length === sets.length) take(constraint, removed, notes);
}

/** Takes references out; says whether that took the last one, and then takes the element too. */
function removeFrom(
  element: CibElement,
  references: readonly CibElement[],
  ids: ReadonlySet<string>,
  removed: ElementSet,
  notes: Diagnostic[],
): boolean {
  const broken = references.filter(({ id }) => ids.has(id));
  const { name, id: from } = element;
  const what = name === 'resource_set' ? 'set' : name;
  for (const reference of broken) {
    removed.add(reference);
    const facts = { resource: reference.id, element: what, from, line: reference.line };
    notes.push(diagnose('REFERENCE_DELETED', facts));
  }
  if (broken.length === 0 || broken.length < references.length) return false;
  removed.add(element);
  notes.push(diagnose('EMPTIED_DELETED', { element: what, id: from, line: element.line }));
  return true;
}

function take(element: CibElement, removed: ElementSet, notes: Diagnostic[]): void {
  removed.add(element);
  const { name, id, line } = element;
  notes.push(
    element.parent?.name === 'constraints'
      ? diagnose('CONSTRAINT_DELETED', { constraint: id, line })
      : diagnose('ELEMENT_DELETED', { element: name, id, line }),
  );
}

/** Fencing levels list their devices in one attribute; a level without a device goes. */
function fencingLevels(
  { configuration }: CibDocument,
  gone: ReadonlySet<string>,
  removed: ElementSet,
  notes: Diagnostic[],
): readonly CibEdit[] {
  const edits: CibEdit[] = [];
  for (const level of configuration.child('fencing-topology')?.children('fencing-level') ?? []) {
    const devices = (level.get('devices') ?? '').split(',');
    const left = devices.filter((device) => !gone.has(device));
    if (left.length === devices.length || removed.covers(level)) continue;
    if (left.length === 0) {
      take(level, removed, notes);
      continue;
    }
    edits.push({ edit: 'set', element: level, attribute: 'devices', value: left.join(',') });
    for (const resource of devices.filter((device) => gone.has(device))) {
      const facts = { resource, element: 'fencing level', from: level.id, line: level.line };
      notes.push(diagnose('REFERENCE_DELETED', facts));
    }
  }
  return edits;
}
