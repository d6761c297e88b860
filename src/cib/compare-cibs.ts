import type { CibElement } from './document.ts';
import { increasing } from './increasing.ts';

/** One difference between two readings of a CIB: what was done to the first to make it the second. */
export type CibChange =
  | {
      readonly change: 'set';
      readonly element: CibElement;
      readonly attribute: string;
      readonly from: string | undefined;
      readonly to: string | undefined;
    }
  | { readonly change: 'remove'; readonly element: CibElement }
  | {
      readonly change: 'insert';
      readonly parent: CibElement;
      /** The children of `parent` behind the new element, nearest first, that stay where they are. */
      readonly before: readonly CibElement[];
      /** An element of the second document. */
      readonly element: CibElement;
    };

/**
 * What turns one element into the other, smallest parts first: elements are the same where name and id are, or name
 * and number for those without an id; comments and layout do not count. A child that changed its place among
 * its siblings is removed and inserted, since their order means something (groups, sets, fencing levels).
 */
export function compareElements(old: CibElement, next: CibElement): CibChange[] {
  const was = keyed(old.children());
  const is = keyed(next.children());
  const staying = stayingKeys([...is.keys()], [...was.keys()]);
  const changes: CibChange[] = attributeChanges(old, next);
  for (const [key, element] of was) {
    const same = staying.has(key) ? is.get(key) : undefined;
    if (same === undefined) changes.push({ change: 'remove', element });
    else changes.push(...compareElements(element, same));
  }
  return [...changes, ...insertions(old, { was, is, staying })];
}

/** The children by what identifies each among its siblings. */
export function keyed(children: readonly CibElement[]): ReadonlyMap<string, CibElement> {
  const counts = new Map<string, number>();
  return new Map(
    children.map((element) => {
      const name = `${element.name}#${element.id}`;
      const count = counts.get(name) ?? 0;
      counts.set(name, count + 1);
      return [count === 0 ? name : `${name}#${count}`, element] as const;
    }),
  );
}

/** Whether two elements say the same, whatever their layout. */
export function isSameElement(one: CibElement, other: CibElement): boolean {
  if (one.name !== other.name || attributeChanges(one, other).length > 0) return false;
  const [children, others] = [one.children(), other.children()];
  return (
    children.length === others.length &&
    children.every((child, index) => {
      const counterpart = others[index];
      return counterpart !== undefined && isSameElement(child, counterpart);
    })
  );
}

function attributeChanges(old: CibElement, next: CibElement): CibChange[] {
  const [was, is] = [new Map(old.attributes()), new Map(next.attributes())];
  return [...new Set([...was.keys(), ...is.keys()])]
    .filter((attribute) => was.get(attribute) !== is.get(attribute))
    .map((attribute) => ({
      change: 'set',
      element: old,
      attribute,
      from: was.get(attribute),
      to: is.get(attribute),
    }));
}

/** The keys of both that keep their order among each other: as many as possible. */
function stayingKeys(is: readonly string[], was: readonly string[]): ReadonlySet<string> {
  const places = new Map(was.map((key, place) => [key, place]));
  const common = is.filter((key) => places.has(key));
  const kept = increasing(common.map((key) => places.get(key) ?? 0));
  return new Set(kept.map((index) => common[index] ?? ''));
}

interface Siblings {
  readonly was: ReadonlyMap<string, CibElement>;
  readonly is: ReadonlyMap<string, CibElement>;
  readonly staying: ReadonlySet<string>;
}

function insertions(parent: CibElement, { was, is, staying }: Siblings): CibChange[] {
  const keys = [...is.keys()];
  const inserts: CibChange[] = [];
  let behind: readonly CibElement[] = [];
  for (const key of keys.reverse()) {
    const [old, element] = [was.get(key), is.get(key)];
    if (staying.has(key) && old !== undefined) behind = [old, ...behind.slice(0, 7)];
    else if (element !== undefined) inserts.push({ change: 'insert', parent, before: behind, element });
  }
  return inserts.reverse();
}
