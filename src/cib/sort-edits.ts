import { unreachable } from '../model/unreachable.ts';
import type { CibEdit, InsertElement, RemoveElement, SetAttribute } from './edit.ts';

export interface SortedEdits {
  readonly inserts: InsertElement[];
  readonly removes: RemoveElement[];
  readonly sets: SetAttribute[];
}

/** Edits by kind; within a kind the order stays. */
export function sortEdits(edits: readonly CibEdit[]): SortedEdits {
  const sorted: SortedEdits = { inserts: [], removes: [], sets: [] };
  for (const edit of edits) {
    switch (edit.edit) {
      case 'insert':
        sorted.inserts.push(edit);
        break;
      case 'remove':
        sorted.removes.push(edit);
        break;
      case 'set':
        sorted.sets.push(edit);
        break;
      default:
        unreachable(edit);
    }
  }
  return sorted;
}
