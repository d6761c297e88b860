/** Lines of a text, counted from 1 and ended by line feeds, as xmllint counts them. */
export class LineIndex {
  readonly #text: string;
  /** Offsets of the line feeds; made when a line is first asked for. */
  #ends: Int32Array | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  lineAt(offset: number): number {
    this.#ends ??= lineEnds(this.#text);
    let low = 0;
    let high = this.#ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ends[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low + 1;
  }

  /** Column in UTF-16 units, counted from 1. */
  columnAt(offset: number): number {
    return offset - this.#text.lastIndexOf('\n', offset - 1);
  }
}

function lineEnds(text: string): Int32Array {
  const ends: number[] = [];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) ends.push(at);
  return Int32Array.from(ends);
}
