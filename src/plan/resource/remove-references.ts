import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Removal } from './removal.ts';

/**
 * Takes out what refers to resources that go: whole constraints, single references in sets and tags, permissions,
 * devices of fencing levels; and what is empty then. A tag that goes takes the constraints on it along.
 */
export function removeReferences(document: CibDocument, gone: ReadonlySet<string>, removal: Removal): void {
  const { configuration } = document;
  const ids = new Set(gone);
  for (const tag of configuration.child('tags')?.children('tag') ?? []) {
    if (removeFrom(tag, tag.children('obj_ref'), ids, removal)) ids.add(tag.id);
  }
  for (const constraint of configuration.child('constraints')?.children() ?? []) {
    removeFromConstraint(constraint, ids, removal);
  }
  for (const permission of configuration.child('acls')?.descendants('acl_permission') ?? []) {
    if (ids.has(permission.get('reference') ?? '')) takeWhole(permission, removal);
  }
  for (const level of configuration.child('fencing-topology')?.children('fencing-level') ?? []) {
    removeDevices(level, gone, removal);
  }
}

/** Takes an element out that says nothing any more. */
export function takeWhole(element: CibElement, removal: Removal): void {
  if (removal.covers(element)) return;
  const { name, id, line } = element;
  const isConstraint = element.parent?.name === 'constraints';
  removal.take(
    element,
    isConstraint
      ? diagnose('CONSTRAINT_DELETED', { constraint: id, line })
      : diagnose('ELEMENT_DELETED', { element: name, id, line }),
  );
}

/** Attributes in which constraints name resources. */
const resourceAttributes = ['rsc', 'with-rsc', 'first', 'then'];

function removeFromConstraint(constraint: CibElement, ids: ReadonlySet<string>, removal: Removal): void {
  if (resourceAttributes.some((attribute) => ids.has(constraint.get(attribute) ?? ''))) {
    takeWhole(constraint, removal);
    return;
  }
  const sets = constraint.children('resource_set');
  const emptied = sets.filter((set) => removeFrom(set, set.children('resource_ref'), ids, removal));
  if (sets.length > 0 && emptied.length === sets.length) takeWhole(constraint, removal);
}

/** Takes references out; says whether that took the last one, and then takes the element too. */
function removeFrom(
  element: CibElement,
  references: readonly CibElement[],
  ids: ReadonlySet<string>,
  removal: Removal,
): boolean {
  const broken = references.filter(({ id }) => ids.has(id));
  for (const reference of broken) removal.take(reference, referenceNote(reference, reference.id, element));
  if (broken.length === 0 || broken.length < references.length) return false;
  const { id, line } = element;
  removal.take(element, diagnose('EMPTIED_DELETED', { element: calledSet(element), id, line }));
  return true;
}

/** A fencing level lists its devices in one attribute; without a device it goes. */
function removeDevices(level: CibElement, gone: ReadonlySet<string>, removal: Removal): void {
  const devices = (level.get('devices') ?? '').split(',');
  const left = devices.filter((device) => !gone.has(device));
  if (left.length === devices.length || removal.covers(level)) return;
  if (left.length === 0) {
    takeWhole(level, removal);
    return;
  }
  removal.changes.push({ edit: 'set', element: level, attribute: 'devices', value: left.join(',') });
  const broken = devices.filter((device) => gone.has(device));
  removal.notes.push(...broken.map((device) => referenceNote(level, device, level)));
}

function referenceNote({ line }: CibElement, resource: string, from: CibElement): Diagnostic {
  return diagnose('REFERENCE_DELETED', { resource, element: calledSet(from), from: from.id, line });
}

/** What messages call the element: pcs says `set`. */
function calledSet({ name }: CibElement): string {
  return name === 'resource_set' ? 'set' : name;
}
