import type { CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** Elements on their way out of a document, each once, and what is said about it. */
export class Removal {
  readonly #elements = new Map<number, CibElement>();
  readonly #moved = new Set<number>();
  readonly notes: Diagnostic[] = [];
  /** Changes beside taking elements out. */
  readonly changes: CibEdit[] = [];

  take(element: CibElement, ...notes: readonly Diagnostic[]): void {
    // Two views of one element are different objects: where it begins tells that they are the same.
    this.#elements.set(element.start, element);
    this.notes.push(...notes);
  }

  /** Takes an element from where it stands; it is put elsewhere, so what refers to it or its parts stays. */
  move(element: CibElement): void {
    this.take(element);
    this.#moved.add(element.start);
  }

  /** How many elements are taken, those inside others counted too. */
  get size(): number {
    return this.#elements.size;
  }

  has(element: CibElement): boolean {
    return this.#elements.has(element.start);
  }

  /** Whether the element or one that it stands in is taken, and not put elsewhere. */
  covers(element: CibElement): boolean {
    for (let outer: CibElement | undefined = element; outer !== undefined; outer = outer.parent) {
      if (this.#moved.has(outer.start)) return false;
      if (this.has(outer)) return true;
    }
    return false;
  }

  /** In document order, without what stands inside another element that is taken. */
  outermost(): readonly CibElement[] {
    const sorted = [...this.#elements.values()].sort((first, second) => first.start - second.start);
    let end = -1;
    return sorted.filter((element) => {
      const isOuter = element.start >= end;
      if (isOuter) end = element.end;
      return isOuter;
    });
  }

  edits(): readonly CibEdit[] {
    const removes: readonly CibEdit[] = this.outermost().map((element) => ({ edit: 'remove', element }));
    return [...removes, ...this.changes];
  }
}
