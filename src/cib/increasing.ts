/**
 * The places of a longest part of the numbers that increases (patience sorting, n log n): what may stay when a list is
 * brought into another order.
 */
export function increasing(numbers: readonly number[]): number[] {
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  for (const [index, number] of numbers.entries()) {
    const length = lengthBelow(ends, numbers, number);
    previous.push(length === 0 ? undefined : ends[length - 1]);
    ends[length] = index;
  }
  const places: number[] = [];
  for (let index = ends.at(-1); index !== undefined; index = previous[index]) places.push(index);
  return places.reverse();
}

/** How many of the piles end in a smaller number. */
function lengthBelow(ends: readonly number[], numbers: readonly number[], number: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const end = numbers[ends[middle] ?? 0] ?? 0;
    if (end < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
