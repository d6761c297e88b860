/** A collision chain longer than this goes to a Map: file contents must not be able to make look-ups slow. */
const longestProbe = 16;

/**
 * An index of pieces of one text by their characters, without making a string for each: at four hundred thousand
 * ids a Map of strings costs more than reading the whole document.
 */
export class SpanIndex {
  readonly #text: string;
  #slots: Int32Array;
  #starts: Int32Array;
  #lengths: Int32Array;
  #hashes: Int32Array;
  #values: Int32Array;
  #count = 0;
  readonly #overflow = new Map<string, number>();

  constructor(text: string, capacity: number) {
    this.#text = text;
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 2)));
    this.#slots = new Int32Array(size);
    this.#starts = new Int32Array(size / 2);
    this.#lengths = new Int32Array(size / 2);
    this.#hashes = new Int32Array(size / 2);
    this.#values = new Int32Array(size / 2);
  }

  /** The value of an equal span seen before, or `value` after storing it. `hash` is `hashStep` over the span. */
  findOrAdd(start: number, end: number, hash: number, value: number): number {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) {
        const overflown = this.#overflow.size > 0 && this.#overflow.get(this.#text.slice(start, end));
        return typeof overflown === 'number' ? overflown : this.#add(slot, start, end - start, hash, value);
      }
      if (this.#hashes[entry] === hash && this.#isSame(entry, start, end - start)) {
        return this.#values[entry] ?? 0;
      }
      slot = (slot + 1) & mask;
    }
    return this.findOrAddText(this.#text.slice(start, end), value);
  }

  /** As `findOrAdd` for a key that does not stand in the text as it is. */
  findOrAddText(key: string, value: number): number {
    const known = this.find(key);
    if (known !== undefined) return known;
    this.#overflow.set(key, value);
    return value;
  }

  find(key: string): number | undefined {
    let hash = 0;
    for (let at = 0; at < key.length; at++) hash = hashStep(hash, key.charCodeAt(at));
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      const entry = (this.#slots[slot] ?? 0) - 1;
      if (entry < 0) break;
      const isEqual = this.#hashes[entry] === hash && this.#lengths[entry] === key.length;
      if (isEqual && this.#text.startsWith(key, this.#starts[entry])) return this.#values[entry];
      slot = (slot + 1) & mask;
    }
    return this.#overflow.get(key);
  }

  #isSame(entry: number, start: number, length: number): boolean {
    if (this.#lengths[entry] !== length) return false;
    const other = this.#starts[entry] ?? 0;
    for (let at = 0; at < length; at++) {
      if (this.#text.charCodeAt(other + at) !== this.#text.charCodeAt(start + at)) return false;
    }
    return true;
  }

  #add(slot: number, start: number, length: number, hash: number, value: number): number {
    const entry = this.#count++;
    this.#starts[entry] = start;
    this.#lengths[entry] = length;
    this.#hashes[entry] = hash;
    this.#values[entry] = value;
    this.#slots[slot] = entry + 1;
    if (this.#count === this.#starts.length) this.#grow();
    return value;
  }

  #grow(): void {
    const size = this.#slots.length * 2;
    this.#starts = grown(this.#starts);
    this.#lengths = grown(this.#lengths);
    this.#hashes = grown(this.#hashes);
    this.#values = grown(this.#values);
    this.#slots = new Int32Array(size);
    for (let entry = 0; entry < this.#count; entry++) this.#place(entry, size - 1);
  }

  #place(entry: number, mask: number): void {
    let slot = (this.#hashes[entry] ?? 0) & mask;
    for (let probe = 0; probe < longestProbe; probe++) {
      if (this.#slots[slot] === 0) {
        this.#slots[slot] = entry + 1;
        return;
      }
      slot = (slot + 1) & mask;
    }
    const start = this.#starts[entry] ?? 0;
    this.#overflow.set(
      this.#text.slice(start, start + (this.#lengths[entry] ?? 0)),
      this.#values[entry] ?? 0,
    );
  }
}

/** One step of the hash: every span's hash starts at 0. */
export function hashStep(hash: number, code: number): number {
  return (Math.imul(hash, 31) + code) | 0;
}

/** A column twice as long with the same beginning. */
export function grown(column: Int32Array): Int32Array {
  const longer = new Int32Array(column.length * 2);
  longer.set(column);
  return longer;
}
