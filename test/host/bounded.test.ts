import { expect, test } from 'vitest';
import { bounded } from '../../src/host/bounded.ts';

test('never more than the bound is under way', async () => {
  let running = 0;
  let most = 0;
  const run = bounded(16);
  const work = async () => {
    running += 1;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 1));
    running -= 1;
  };
  await Promise.all(Array.from({ length: 64 }, () => run(work)));
  expect(most).toBe(16);
});

test('results come in the order of the items', async () => {
  const slowFirst = async (item: number) => {
    await new Promise((resolve) => setTimeout(resolve, 5 - item));
    return item * 2;
  };
  const run = bounded(2);
  const results = [1, 2, 3, 4].map((item) => run(() => slowFirst(item)));
  expect(await Promise.all(results)).toEqual([2, 4, 6, 8]);
});

test('work that throws gives its place to the next', async () => {
  const one = bounded(1);
  const failing = one(() => Promise.reject(new Error('no')));
  const next = one(async () => 'done');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('done');
});
