import { ElementTable } from './element-table.ts';
import { NameReader } from './name-reader.ts';

/** Reads the attributes of a start tag one by one, and keeps the table that elements go into. */
export class AttributeReader extends NameReader {
  readonly table: ElementTable;
  /** For each attribute name the last element seen with it: a second one on the same element is a fault. */
  readonly #attributeOwner: number[] = [];

  constructor(text: string) {
    super(text);
    this.table = new ElementTable(Math.max(64, text.length >> 6), this.names);
  }

  /** Everything behind the element's name, up to the end of its start tag. */
  readAttributes(element: number): boolean {
    for (;;) {
      const before = this.at;
      this.skipSpace();
      const next = this.text.charCodeAt(this.at);
      if (next === 0x3e || next === 0x2f) return true;
      if (this.at === this.text.length) {
        return this.fail('tag-unclosed', this.table.start[element] ?? 0, this.nameOf(element));
      }
      if (this.at === before) return this.fail('attribute-space', this.at);
      if (!this.#readAttribute(element)) return false;
    }
  }

  #readAttribute(element: number): boolean {
    const start = this.at;
    const name = this.readAttributeName();
    if (name < 0) return false;
    if (this.#attributeOwner[name] === element + 1) {
      return this.fail('attribute-twice', start, this.text.slice(start, this.at));
    }
    this.#attributeOwner[name] = element + 1;
    this.skipSpace();
    if (this.text.charCodeAt(this.at) !== 0x3d) return this.fail('attribute-value', this.at);
    this.at++;
    this.skipSpace();
    if (name === this.idName) this.table.idStart[element] = this.at + 1;
    return this.readValue();
  }

  /** An element's name as it is written. */
  nameOf(element: number): string {
    return this.table.names[this.table.name[element] ?? 0] ?? '';
  }
}
