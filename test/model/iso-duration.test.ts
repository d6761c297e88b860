import { expect, test } from 'vitest';
import { instantAfter } from '../../src/model/iso-duration.ts';

const start = Date.UTC(2026, 0, 31, 12);

test.each([
  ['PT30M', '2026-01-31T12:30:00.000Z'],
  ['PT1H30S', '2026-01-31T13:00:30.000Z'],
  ['P1DT12H', '2026-02-02T00:00:00.000Z'],
  ['P2W', '2026-02-14T12:00:00.000Z'],
  ['P1Y', '2027-01-31T12:00:00.000Z'],
])('%s after noon of the last of January', (duration, end) => {
  expect(new Date(instantAfter(start, duration) ?? 0).toISOString()).toBe(end);
});

test.each(['', 'P', 'PT', 'P1DT', '1H', 'PT1.5H', 'abc', 'P1H', '-PT1H'])('%j is no duration', (duration) => {
  expect(instantAfter(start, duration)).toBeUndefined();
});
