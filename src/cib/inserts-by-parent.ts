import type { InsertElement } from './edit.ts';

/** Inserts in groups of one parent, each in the order given. No group is empty. */
export function insertsByParent(inserts: readonly InsertElement[]): readonly InsertElement[][] {
  const byParent = new Map<number, InsertElement[]>();
  for (const insert of inserts) {
    const siblings = byParent.get(insert.parent.start);
    if (siblings === undefined) byParent.set(insert.parent.start, [insert]);
    else siblings.push(insert);
  }
  return [...byParent.values()];
}
