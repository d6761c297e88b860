import { expect, test } from 'vitest';
import { intervalSeconds, isInterval } from '../../src/model/interval.ts';

test.each([
  ['0', 0],
  ['90', 90],
  ['90s', 90],
  ['2min', 120],
  ['1H', 3600],
  ['500ms', 0.5],
])('%s is %d seconds', (text, seconds) => expect(intervalSeconds(text)).toBeCloseTo(seconds));

test.each(['', 'abc', '-1', '1.5s', '10 s', 'PT1M', '1d', 's'])('%j is no interval', (text) =>
  expect([isInterval(text), intervalSeconds(text)]).toEqual([false, undefined]),
);
