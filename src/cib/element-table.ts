import { grown } from './grown.ts';

/**
 * All elements of a document in document order, as columns of integers: 33 bytes an element, where objects
 * would cost ten times that. 0 stands for "none" in the links, which works because element 0, the root, is nobody's
 * child or sibling.
 */
export class ElementTable {
  count = 0;
  /** Names of elements and attributes by number. */
  readonly names: readonly string[];
  name: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Offset behind the start tag. */
  tagEnd: Int32Array;
  /** 1 where the start tag has one blank between attributes, double quotes and no references. */
  isUsual: Uint8Array;
  /** -1 for the root. */
  parent: Int32Array;
  firstChild: Int32Array;
  nextSibling: Int32Array;
  /** Offset of the first character of the `id` attribute's value; 0 where there is none. */
  idStart: Int32Array;

  constructor(capacity: number, names: readonly string[]) {
    this.names = names;
    this.name = new Int32Array(capacity);
    this.start = new Int32Array(capacity);
    this.end = new Int32Array(capacity);
    this.tagEnd = new Int32Array(capacity);
    this.isUsual = new Uint8Array(capacity);
    this.parent = new Int32Array(capacity);
    this.firstChild = new Int32Array(capacity);
    this.nextSibling = new Int32Array(capacity);
    this.idStart = new Int32Array(capacity);
  }

  add(name: number, start: number, parent: number): number {
    if (this.count === this.name.length) this.#grow();
    const element = this.count++;
    this.name[element] = name;
    this.start[element] = start;
    this.parent[element] = parent;
    return element;
  }

  #grow(): void {
    this.name = grown(this.name);
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.tagEnd = grown(this.tagEnd);
    const isUsual = new Uint8Array(this.name.length);
    isUsual.set(this.isUsual);
    this.isUsual = isUsual;
    this.parent = grown(this.parent);
    this.firstChild = grown(this.firstChild);
    this.nextSibling = grown(this.nextSibling);
    this.idStart = grown(this.idStart);
  }
}
