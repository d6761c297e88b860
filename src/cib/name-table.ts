const slots = 256;

/**
 * Numbers for the names of a document, of which a CIB has a hundred and uses each thousands of times. A name seen
 * before is found by comparing it in place: making a string of every name would cost more than all other reading.
 */
export class NameTable {
  readonly names: string[] = [];
  readonly #text: string;
  readonly #byName = new Map<string, number>();
  /** The name last seen with these ends and this length. */
  readonly #recent = new Int32Array(slots).fill(-1);

  constructor(text: string) {
    this.#text = text;
  }

  /** The number of the name between the two offsets; -1 for one that is new. */
  find(start: number, end: number): number {
    const slot = this.#slotOf(start, end);
    const recent = this.#recent[slot] ?? -1;
    const name = this.names[recent];
    if (name !== undefined && name.length === end - start && this.#text.startsWith(name, start))
      return recent;
    const known = this.#byName.get(this.#text.slice(start, end)) ?? -1;
    this.#recent[slot] = known;
    return known;
  }

  add(start: number, end: number): number {
    const name = this.#text.slice(start, end);
    const number = this.names.push(name) - 1;
    this.#byName.set(name, number);
    return number;
  }

  #slotOf(start: number, end: number): number {
    const first = this.#text.charCodeAt(start);
    const last = this.#text.charCodeAt(end - 1);
    return (first * 31 + last * 7 + (end - start)) % slots;
  }
}
