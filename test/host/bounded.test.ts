import { expect, test } from 'vitest';
import { bounded, mapBounded } from '../../src/host/bounded.ts';

test('never more than the bound is under way', async () => {
  let running = 0;
  let most = 0;
  await mapBounded(Array.from({ length: 64 }), 16, async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
  });
  expect(most).toBe(16);
});

test('results come in the order of the items', async () => {
  const slowFirst = async (item: number) => {
    await new Promise((resolve) => setTimeout(resolve, 5 - item));
    return item * 2;
  };
  expect(await mapBounded([1, 2, 3, 4], 2, slowFirst)).toEqual([2, 4, 6, 8]);
});

test('work that throws gives its place to the next', async () => {
  const one = bounded(1);
  const failing = one(() => Promise.reject(new Error('no')));
  const next = one(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
