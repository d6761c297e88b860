/** Replaces a piece of the original text. Offsets in UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  /** Asked for only when the splice takes part, because the text of a moved element holds other splices. */
  text(): string;
  /** Start of the element that this splice takes away. */
  readonly removes?: number;
}

/** Order in which splices are applied: by place; what is put in at one place comes before what is taken from there. */
export function sortSplices(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from));
}

/** The text between two offsets with the splices between them carried out; one inside a replaced piece is void. */
export function spliceText(text: string, sorted: readonly Splice[], from: number, to: number): string {
  const pieces: string[] = [];
  let at = from;
  for (let next = firstFrom(sorted, from); next < sorted.length; next++) {
    const splice = sorted[next];
    if (splice === undefined || splice.from > to) break;
    if (splice.from < at || splice.to > to || splice.removes === from) continue;
    pieces.push(text.slice(at, splice.from), splice.text());
    at = splice.to;
  }
  pieces.push(text.slice(at, to));
  return pieces.join('');
}

function firstFrom(sorted: readonly Splice[], from: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
