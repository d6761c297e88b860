import type { CibElement } from './document.ts';
import type { InsertElement } from './edit.ts';
import { insertsByParent } from './inserts-by-parent.ts';
import { endTagStart, startTagEnd } from './layout.ts';

export interface PlacedInsert {
  readonly insert: InsertElement;
  /** Place among the parent's children after the whole change, counted from 0, comments included. */
  readonly position: number;
}

/** The inserts of each parent in the order in which they will stand, with their places. */
export function insertPositions(
  text: string,
  inserts: readonly InsertElement[],
  gone: ReadonlySet<number>,
): PlacedInsert[] {
  return insertsByParent(inserts).flatMap((siblings) => {
    const parent = siblings[0]?.parent;
    return parent === undefined ? [] : placeAmong(text, parent, siblings, gone);
  });
}

function placeAmong(
  text: string,
  parent: CibElement,
  inserts: readonly InsertElement[],
  gone: ReadonlySet<number>,
): PlacedInsert[] {
  const byPlace = new Map<number | undefined, InsertElement[]>();
  for (const insert of inserts) {
    const others = byPlace.get(insert.before?.start);
    if (others === undefined) byPlace.set(insert.before?.start, [insert]);
    else others.push(insert);
  }
  const placed: PlacedInsert[] = [];
  let position = 0;
  const place = (before: number | undefined) => {
    for (const insert of byPlace.get(before) ?? []) placed.push({ insert, position: position++ });
  };
  let at = startTagEnd(text, parent);
  for (const child of parent.children()) {
    position += commentsIn(text.slice(at, child.start));
    place(child.start);
    if (!gone.has(child.start)) position++;
    at = child.end;
  }
  position += commentsIn(text.slice(at, endTagStart(text, parent)));
  place(undefined);
  return placed;
}

function commentsIn(gap: string): number {
  return gap.match(/<!--[\s\S]*?-->/g)?.length ?? 0;
}
