import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Removal } from './removal.ts';

/**
 * Takes out what refers to anything that goes, resources and all that stands in them: whole constraints, single
 * references in sets and tags, permissions, devices of fencing levels; and what is empty then, with what refers to
 * that. Pacemaker refuses a CIB in which a reference names nothing (2.1.5, exit status 78). Elements that take their
 * content from one that goes would lose it: they stop the removal.
 */
export function removeReferences(
  document: CibDocument,
  resources: ReadonlySet<string>,
  removal: Removal,
): void {
  const { configuration } = document;
  for (const level of configuration.child('fencing-topology')?.children('fencing-level') ?? []) {
    removeDevices(level, resources, removal);
  }
  let size: number;
  do {
    size = removal.size;
    removeDangling(configuration, idsThatGo(document, removal), removal);
  } while (removal.size > size);
  removal.notes.push(...borrowings(document, removal));
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

/** Ids of what goes, and of all in it; ids that are references are not among them. */
function idsThatGo(document: CibDocument, removal: Removal): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const element of removal.outermost()) {
    for (const each of [element, ...element.descendants()]) {
      if (removal.covers(each) && document.byId(each.id)?.is(each)) ids.add(each.id);
    }
  }
  return ids;
}

function removeDangling(configuration: CibElement, ids: ReadonlySet<string>, removal: Removal): void {
  for (const tag of configuration.child('tags')?.children('tag') ?? []) {
    removeFrom(tag, tag.children('obj_ref'), ids, removal);
  }
  for (const constraint of configuration.child('constraints')?.children() ?? []) {
    removeFromConstraint(constraint, ids, removal);
  }
  for (const permission of configuration.child('acls')?.descendants('acl_permission') ?? []) {
    if (ids.has(permission.get('reference') ?? '')) takeWhole(permission, removal);
  }
}

/** Attributes in which constraints name resources. */
const resourceAttributes = ['rsc', 'with-rsc', 'first', 'then'];

/** Takes resources out of one constraint: the whole of it where it is about one or two, members of its sets otherwise. */
export function removeFromConstraint(
  constraint: CibElement,
  ids: ReadonlySet<string>,
  removal: Removal,
): void {
  if (resourceAttributes.some((attribute) => ids.has(constraint.get(attribute) ?? ''))) {
    takeWhole(constraint, removal);
    return;
  }
  const sets = constraint.children('resource_set');
  for (const set of sets) removeFrom(set, set.children('resource_ref'), ids, removal);
  if (sets.length > 0 && sets.every((set) => removal.has(set))) takeWhole(constraint, removal);
}

/** Takes references out, and with the last one the element. */
function removeFrom(
  element: CibElement,
  references: readonly CibElement[],
  ids: ReadonlySet<string>,
  removal: Removal,
): void {
  if (removal.covers(element)) return;
  const broken = references.filter(({ id }) => ids.has(id));
  for (const reference of broken) {
    if (!removal.has(reference)) removal.take(reference, referenceNote(reference, reference.id, element));
  }
  if (broken.length === 0 || broken.length < references.length) return;
  const { id, line } = element;
  removal.take(element, diagnose('EMPTIED_DELETED', { element: calledSet(element), id, line }));
}

/** What stays but takes its content from something that goes: sets of attributes, pairs, operations, rules. */
function borrowings(document: CibDocument, removal: Removal): Diagnostic[] {
  // Reading every element of a large CIB is worth it only where such references are in use.
  if (!document.text.includes('id-ref')) return [];
  const ids = idsThatGo(document, removal);
  return [...document.configuration.descendants()].flatMap((element) => {
    const from = element.get('id-ref') ?? '';
    if (!ids.has(from) || removal.covers(element)) return [];
    const { name, line } = element;
    return [diagnose('CONTENT_BORROWED', { element: name, owner: nearestId(element), from, line })];
  });
}

function nearestId({ parent }: CibElement): string {
  if (parent === undefined) return '';
  return parent.id === '' ? nearestId(parent) : parent.id;
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
