import { expect, test } from 'vitest';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import { parseSettings } from '../../src/grammar/settings.ts';
import { messages } from '../support/messages.ts';

test('settings keep the order typed, and everything behind the first =', () => {
  expect(read('b=1', 'a=x=y', 'c=')).toEqual([
    ['b', '1'],
    ['a', 'x=y'],
    ['c', ''],
  ]);
});

test('a setting may be repeated with the same value', () => {
  expect(read('a=1', 'a=1')).toEqual([['a', '1']]);
});

test.each([
  ['x', "Error: missing value of 'x' option"],
  ['=x', "Error: missing key in '=x' option"],
  ['a=1 a=2', "Error: duplicate option 'a' with different values '1' and '2'"],
  ['a=\u0007', "Error: 'a=\\u0007' holds a control character, which a CIB cannot hold"],
])('%j is refused', (line, message) => {
  expect(read(...line.split(' '))).toEqual([message]);
});

test.each([
  ['x', 'x=VALUE'],
  ['x 1', 'x=1'],
  ['x =1', 'x=1'],
  ['set x 1', 'x=1'],
  ['x y=1', 'x=VALUE'],
  ['192.0.2.1', 'remote-addr=192.0.2.1'],
])('%s: how it is written is told', (line, written) => {
  const settings = parseSettings(line.split(' '), 'remote-addr');
  const told = settings.ok ? '' : renderDiagnostic({ diagnostic: settings.error, severity: 'error' });
  expect(told).toMatch(`\n  write it as ${written}\n`);
});

test('line ends and tabs are text', () => {
  expect(read('a=x\n\ty')).toEqual([['a', 'x\n\ty']]);
});

function read(...words: string[]) {
  const settings = parseSettings(words);
  return settings.ok ? settings.value : messages([settings.error]);
}
