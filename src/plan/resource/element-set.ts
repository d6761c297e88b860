import type { CibElement } from '../../cib/document.ts';

/** Elements of one document, each once: two views of an element are the same here. */
export class ElementSet {
  readonly #elements = new Map<number, CibElement>();

  constructor(elements: readonly CibElement[] = []) {
    for (const element of elements) this.add(element);
  }

  add(element: CibElement): void {
    this.#elements.set(element.start, element);
  }

  has(element: CibElement): boolean {
    return this.#elements.has(element.start);
  }

  /** Whether the element or one that it stands in is here. */
  covers(element: CibElement): boolean {
    for (let outer: CibElement | undefined = element; outer !== undefined; outer = outer.parent) {
      if (this.has(outer)) return true;
    }
    return false;
  }

  /** In document order, those left out that stand inside another one. */
  outermost(): readonly CibElement[] {
    const sorted = [...this.#elements.values()].sort((first, second) => first.start - second.start);
    let end = -1;
    return sorted.filter((element) => {
      const isOuter = element.start >= end;
      if (isOuter) end = element.end;
      return isOuter;
    });
  }
}
