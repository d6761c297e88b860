/**
 * Where a piece of text comes next. It remembers its last answer, so that asking at every place on the way
 * through a text looks at each character once.
 */
export class NextPlace {
  readonly #text: string;
  readonly #piece: string;
  #found = -1;

  constructor(text: string, piece: string) {
    this.#text = text;
    this.#piece = piece;
  }

  /** The first place at or behind an offset, which never goes back; the text's length where there is none. */
  from(at: number): number {
    if (this.#found < at) {
      const found = this.#text.indexOf(this.#piece, at);
      this.#found = found < 0 ? this.#text.length : found;
    }
    return this.#found;
  }
}
