import { unreachable } from '../model/unreachable.ts';
import { type CibChange, isSameElement, keyed } from './compare-cibs.ts';
import type { CibDocument, CibElement } from './document.ts';
import type { CibEdit, NewElement } from './edit.ts';

/** A change that cannot be made because the element was changed by somebody else, too. */
export interface CarryConflict {
  readonly element: CibElement;
  readonly what: string;
}

/**
 * Makes the changes found between two readings on a third one, the cluster's own: its elements are found by name and
 * id from the root down. Whatever the changes would overwrite must be as it was when they were made; what is
 * already so is left out.
 */
export function carryChanges(
  changes: readonly CibChange[],
  target: CibDocument,
): { readonly edits: readonly CibEdit[]; readonly conflicts: readonly CarryConflict[] } {
  const find = finder(target);
  const removed = new Set(changes.flatMap((one) => (one.change === 'remove' ? [keyOf(one.element)] : [])));
  const edits: CibEdit[] = [];
  const conflicts: CarryConflict[] = [];
  for (const change of changes) {
    const carried = carry(change, find, removed);
    if (carried === undefined) continue;
    if ('edit' in carried) edits.push(carried);
    else conflicts.push(carried);
  }
  return { edits, conflicts };
}

type Find = (element: CibElement) => CibElement | undefined;

function carry(
  change: CibChange,
  find: Find,
  removed: ReadonlySet<string>,
): CibEdit | CarryConflict | undefined {
  switch (change.change) {
    case 'set':
      return carrySet(change, find(change.element));
    case 'remove': {
      const element = find(change.element);
      if (element === undefined) return undefined;
      if (!isSameElement(element, change.element)) return { element, what: 'it was to be removed' };
      return { edit: 'remove', element };
    }
    case 'insert':
      return carryInsert(change, find, removed);
    default:
      return unreachable(change);
  }
}

function carrySet(
  { element: old, attribute, from, to }: Extract<CibChange, { change: 'set' }>,
  element: CibElement | undefined,
): CibEdit | CarryConflict | undefined {
  if (element === undefined) return { element: old, what: 'it is gone' };
  const now = element.get(attribute);
  if (now === to) return undefined;
  if (now !== from) return { element, what: `${attribute} is '${now ?? ''}' now` };
  return { edit: 'set', element, attribute, value: to };
}

function carryInsert(
  { parent: oldParent, before: behind, element: added }: Extract<CibChange, { change: 'insert' }>,
  find: Find,
  removed: ReadonlySet<string>,
): CibEdit | CarryConflict | undefined {
  const parent = find(oldParent);
  if (parent === undefined) return { element: oldParent, what: 'it is gone' };
  const there = parent.children(added.name).find(({ id }) => id !== '' && id === added.id);
  const moves = removed.has(`${keyOf(oldParent)}/${added.name}#${added.id}`);
  if (there !== undefined && !moves) {
    return isSameElement(there, added)
      ? undefined
      : { element: there, what: 'it was added by somebody else' };
  }
  const before = behind.map(find).find((found) => found !== undefined);
  return { edit: 'insert', parent, ...(before === undefined ? {} : { before }), element: copied(added) };
}

/** The same element in another document, found from the root down; each found once. */
function finder(target: CibDocument): Find {
  const known = new Map<number, CibElement | undefined>();
  const children = new Map<number, ReadonlyMap<string, CibElement>>();
  const keysOf = (parent: CibElement) => {
    const found = children.get(parent.start) ?? keyed(parent.children());
    children.set(parent.start, found);
    return found;
  };
  const find = (element: CibElement): CibElement | undefined => {
    if (element.parent === undefined) return target.root;
    if (!known.has(element.start)) {
      const parent = find(element.parent);
      const key = siblingKey(element);
      known.set(element.start, parent === undefined ? undefined : keysOf(parent).get(key));
    }
    return known.get(element.start);
  };
  return find;
}

/** As `keyed` names it; only elements without an id need a look at their siblings. */
function siblingKey(element: CibElement): string {
  if (element.id !== '' || element.parent === undefined) return `${element.name}#${element.id}`;
  const siblings = element.parent.children(element.name).filter(({ id }) => id === '');
  const count = siblings.findIndex((sibling) => sibling.is(element));
  return count <= 0 ? `${element.name}#` : `${element.name}##${count}`;
}

/** The element's path from the root. */
function keyOf(element: CibElement): string {
  return `${element.parent === undefined ? '' : keyOf(element.parent)}/${siblingKey(element)}`;
}

function copied(element: CibElement): NewElement {
  return {
    name: element.name,
    attributes: element.attributes(),
    children: element.children().map(copied),
  };
}
