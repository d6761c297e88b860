import { CharacterReader } from './character-reader.ts';
import { NameTable } from './name-table.ts';
import { asciiClass, whiteSpace } from './xml-characters.ts';

/** Reads the names of elements and attributes as numbers; -1 with `fault` set where there is none. */
export class NameReader extends CharacterReader {
  /** The number of the name `id`, once it was seen. */
  idName = -1;
  /** Set when a name has to do with namespaces. */
  hasPrefixes = false;
  readonly #names: NameTable;
  readonly #isPrefixed: boolean[] = [];

  constructor(text: string) {
    super(text);
    this.#names = new NameTable(text);
  }

  /** Names by number; grows as they are read. */
  get names(): readonly string[] {
    return this.#names.names;
  }

  readElementName(): number {
    let end = this.at;
    for (;;) {
      const code = this.text.charCodeAt(end);
      // NaN, behind the end of the text, ends it too.
      if (!(code > 0x20) || code === 0x3e || code === 0x2f) break;
      end++;
    }
    return this.#readNameTo(end);
  }

  readAttributeName(): number {
    let end = this.text.indexOf('=', this.at);
    while (asciiClass[this.text.charCodeAt(end - 1)] === whiteSpace) end--;
    return this.#readNameTo(end);
  }

  /** The number of the name that should end at `end`; a new one is looked at, and may end before. */
  #readNameTo(end: number): number {
    const start = this.at;
    let name = end > start ? this.#names.find(start, end) : -1;
    if (name >= 0) {
      this.at = end;
    } else {
      if (!this.readName()) return -1;
      name = this.#names.find(start, this.at);
      if (name < 0) name = this.#addName(start, this.at);
    }
    if (this.#isPrefixed[name]) this.hasPrefixes = true;
    return name;
  }

  #addName(start: number, end: number): number {
    const name = this.#names.add(start, end);
    const text = this.text.slice(start, end);
    if (text === 'id') this.idName = name;
    // `xmlns` declares the default namespace: it counts as prefixed so that its value is looked at.
    this.#isPrefixed[name] = text === 'xmlns' || text.includes(':');
    return name;
  }
}
