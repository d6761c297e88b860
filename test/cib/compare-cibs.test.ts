import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { carryChanges } from '../../src/cib/carry-changes.ts';
import { compareElements, isSameElement } from '../../src/cib/compare-cibs.ts';
import { parseCib } from '../../src/cib/parse.ts';

function document(resources: string) {
  const parsed = parseCib(`<cib><configuration><resources>${resources}</resources></configuration></cib>`);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.value;
}

const elements = (names: string) =>
  names
    .split(' ')
    .filter(Boolean)
    .map((id) => `<e id="${id}"/>`)
    .join('');

/** Numbers that look random and are always the same (Lehmer's generator). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function randomChildren(random: (below: number) => number, depth: number): string {
  const ids = new Set(Array.from({ length: random(6) }, () => random(8)));
  return [...ids]
    .map((id) => {
      const inside = depth > 0 ? randomChildren(random, depth - 1) : '';
      return `<e id="${depth}-${id}" a="${random(3)}">${inside}</e>`;
    })
    .join('');
}

describe('what turns one CIB into another', () => {
  test.each([
    ['nothing', 'a b', 'a b', 0],
    ['one more', 'a b', 'a x b', 1],
    ['one less', 'a b c', 'a c', 1],
    ['a move, taken away and put back', 'a b c', 'c a b', 2],
  ])('%s', (_, before, after, count) => {
    const changes = compareElements(document(elements(before)).root, document(elements(after)).root);
    expect(changes).toHaveLength(count);
  });

  test.each(Array.from({ length: 60 }, (_, index) => index + 1))(
    'any two become alike (random %i)',
    async (seed) => {
      const random = numbers(seed);
      const [from, to] = [document(randomChildren(random, 2)), document(randomChildren(random, 2))];
      const { edits, conflicts } = carryChanges(compareElements(from.root, to.root), from);
      expect(conflicts).toEqual([]);
      const result = parseCib(await applyEdits(from, edits));
      expect(result.ok && isSameElement(result.value.root, to.root)).toBe(true);
    },
  );
});
