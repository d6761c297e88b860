import { asciiClass, whiteSpace } from './xml-characters.ts';

/** Walks over the attributes of one start tag of a text that has been scanned, so it need not check anything. */
export class AttributeCursor {
  readonly #text: string;
  /** Where the next attribute, or the white space before it, begins. */
  at: number;
  nameStart = 0;
  nameEnd = 0;
  /** The value without its quotes. */
  valueStart = 0;
  valueEnd = 0;

  /** `start` is the offset of the tag's `<`; `name` the element's name. */
  constructor(text: string, start: number, name: string) {
    this.#text = text;
    this.at = start + 1 + name.length;
  }

  /** Moves on to the next attribute; false at the end of the tag, with `at` on its `>` or `/`. */
  next(): boolean {
    const text = this.#text;
    this.#skipSpace();
    const first = text.charCodeAt(this.at);
    if (first === 0x3e || first === 0x2f) return false;
    this.nameStart = this.at;
    const equals = text.indexOf('=', this.at);
    this.nameEnd = equals;
    while (asciiClass[text.charCodeAt(this.nameEnd - 1)] === whiteSpace) this.nameEnd--;
    this.at = equals + 1;
    this.#skipSpace();
    this.valueStart = this.at + 1;
    this.valueEnd = text.indexOf(text.charAt(this.at), this.valueStart);
    this.at = this.valueEnd + 1;
    return true;
  }

  /** Moves on to the attribute of that name; false where there is none. */
  find(name: string): boolean {
    while (this.next()) {
      if (this.nameEnd - this.nameStart === name.length && this.#text.startsWith(name, this.nameStart))
        return true;
    }
    return false;
  }

  #skipSpace(): void {
    while (asciiClass[this.#text.charCodeAt(this.at)] === whiteSpace) this.at++;
  }
}
