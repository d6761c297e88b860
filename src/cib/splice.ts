/** Replaces a piece of the original text. Offsets in UTF-16 units. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  /** Asked for only when the splice takes part, because the text of a moved element holds other splices. */
  text(): string;
}

/** Order in which splices are applied: by place; what is put in at one place comes before what is taken from there. */
export function sortSplices(splices: readonly Splice[]): Splice[] {
  return [...splices].sort((a, b) => a.from - b.from || Number(a.to > a.from) - Number(b.to > b.from));
}

/**
 * The text of an element, or of the whole document, with the splices inside it carried out; one inside a replaced
 * piece is void. What is put in or taken away right at the element's edges belongs to its surroundings.
 */
export function spliceText(text: string, sorted: readonly Splice[], start = 0, end = text.length): string {
  const pieces: string[] = [];
  let at = start;
  for (let next = firstBehind(sorted, start); next < sorted.length; next++) {
    const splice = sorted[next];
    if (splice === undefined || splice.from >= end) break;
    if (splice.from < at || splice.to > end) continue;
    pieces.push(text.slice(at, splice.from), splice.text());
    at = splice.to;
  }
  pieces.push(text.slice(at, end));
  return pieces.join('');
}

function firstBehind(sorted: readonly Splice[], start: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.from ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  return low;
}
