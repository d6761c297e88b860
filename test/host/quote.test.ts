import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { commandLine } from '../../src/host/quote.ts';
import { shellQuote } from '../../src/model/shell-quote.ts';
import { describeWith } from '../support/require-tool.ts';
import { awkwardWords } from './awkward-words.ts';

describe('a word for a shell', () => {
  test.each([
    ['vm-guest1', 'vm-guest1'],
    ['remote-addr=192.0.2.1', 'remote-addr=192.0.2.1'],
    ['', "''"],
    ['two words', "'two words'"],
    ["it's", "'it'\\''s'"],
    ['back\\slash', "'back'\\\\'slash'"],
    ['$(id)', "'$(id)'"],
  ])('%j is written as %s', (word, written) => {
    expect(shellQuote(word)).toBe(written);
  });

  test('is refused with a NUL, which no argument can hold', () => {
    expect(() => shellQuote('a\0b')).toThrow('NUL');
  });
});

describe('a command line', () => {
  test('gives the environment to the command and not to the shell', () => {
    const line = commandLine(['crm_mon', '-1R'], { LC_ALL: 'C', CIB_file: '/tmp/a b' });
    expect(line).toBe(`env "PATH=$PATH:/usr/sbin:/sbin" LC_ALL=C CIB_file='/tmp/a b' crm_mon -1R`);
  });

  test.each([['-u'], ['A=b'], ['']])('does not run %j, which env would take for its own', (program) => {
    expect(() => commandLine([program])).toThrow('not a program');
  });

  test('refuses a variable whose name is none', () => {
    expect(() => commandLine(['true'], { 'A B': 'c' })).toThrow('not a variable');
  });
});

for (const shell of ['sh', 'bash', 'zsh', 'fish']) {
  describeWith([shell], `the login shell ${shell}`, () => {
    test('hands every word over as it was', () => {
      const line = commandLine(['printf', '%s\\0', ...awkwardWords]);
      const output = execFileSync(shell, ['-c', line], { encoding: 'utf8' });
      expect(output.split('\0').slice(0, -1)).toEqual(awkwardWords);
    });

    test('hands every value of the environment over as it was', () => {
      const values = awkwardWords.map((word, index) => [`V${index}`, word] as const);
      const names = values.map(([name]) => `"$${name}"`).join(' ');
      const line = commandLine(['sh', '-c', `printf '%s\\0' ${names}`], Object.fromEntries(values));
      const output = execFileSync(shell, ['-c', line], { encoding: 'utf8' });
      expect(output.split('\0').slice(0, -1)).toEqual(awkwardWords);
    });
  });
}
