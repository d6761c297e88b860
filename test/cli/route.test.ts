import { describe, expect, test } from 'vitest';
import { normalizeArguments } from '../../src/cli/normalize-arguments.ts';
import { type Routes, route } from '../../src/cli/route.ts';

const load = async () => 'loaded';
const leaf = (): Routes<string> => ({ command: load, takesWords: true, below: new Map() });
const routes: Routes<string> = {
  below: new Map([
    ['resource', { below: new Map([['create', leaf()]]) }],
    ['status', { command: load, below: new Map([['nodes', leaf()]]) }],
    ['tag', { command: load, takesWords: true, below: new Map([['create', leaf()]]) }],
  ]),
};
const routed = (line: string) => route(normalizeArguments(line.split(' ').filter(Boolean)), routes);

describe('finding the command in the arguments', () => {
  test.each([
    ['resource create a Dummy', ['a', 'Dummy']],
    ['-f cib.xml resource create a', ['-f', 'cib.xml', 'a']],
    ['-fcib.xml resource create a', ['-f', 'cib.xml', 'a']],
    ['resource -f cib.xml create a', ['-f', 'cib.xml', 'a']],
    ['-f=cib.xml resource create a', ['-f', 'cib.xml', 'a']],
    ['resource create help', ['help']],
    ['--force resource --output-format=json create a', ['--force', '--output-format=json', 'a']],
    ['resource create --wait a', ['--wait=', 'a']],
    ['resource create a -INFINITY', ['a', '-INFINITY']],
    ['resource create -- --odd', ['--', '--odd']],
    ['-- resource create a', ['--', 'a']],
    ['resource create a --bogus', ['a', '--bogus']],
    ['status', []],
    ['status nodes', []],
  ])('%s: options may stand anywhere, and the command gets the rest', (line, rest) => {
    expect(routed(line)).toMatchObject({ kind: 'command', rest });
  });

  test('the first word of a command with others below it may be one of these, misspelled', () => {
    expect(routed('tag creat web')).toMatchObject({
      kind: 'command',
      rest: ['creat', 'web'],
      doubtful: { words: ['tag'], word: 'creat' },
    });
  });

  test.each([
    ['--version', { kind: 'version' }],
    ['--help', { kind: 'help', words: [] }],
    ['resource --help', { kind: 'help', words: ['resource'] }],
    ['-h resource create', { kind: 'help', words: ['resource', 'create'] }],
    ['resource create a --help', { kind: 'help', words: ['resource', 'create'] }],
    ['help resource create', { kind: 'help', words: ['resource', 'create'] }],
    ['help', { kind: 'help', words: [] }],
    ['', { kind: 'incomplete', words: [] }],
    ['resource', { kind: 'incomplete', words: ['resource'] }],
    ['-f cib.xml resource', { kind: 'incomplete', words: ['resource'] }],
    ['resource help', { kind: 'help', words: ['resource'] }],
    ['status help', { kind: 'help', words: ['status'] }],
    ['resource creat x', { kind: 'unknown', words: ['resource'], word: 'creat', more: ['x'] }],
    ['bogus --help', { kind: 'unknown', words: [], word: 'bogus', more: [] }],
    ['help resource creat', { kind: 'unknown', words: ['resource'], word: 'creat', more: [] }],
    ['status other', { kind: 'unknown', words: ['status'], word: 'other', more: [] }],
    ['--bogus=1', { kind: 'unknown option', words: [], option: '--bogus' }],
    ['--file cib.xml resource create', { kind: 'unknown option', words: [], option: '--file' }],
    ['-f', { kind: 'option without value', words: [], option: '-f' }],
    ['resource -H', { kind: 'option without value', words: ['resource'], option: '-H' }],
  ])('%s', (line, expected) => {
    expect(routed(line)).toEqual(expected);
  });
});
