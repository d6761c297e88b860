import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { optionTable } from '../../src/cli/option-table.ts';
import { describeWith } from '../support/require-tool.ts';

const root = join(import.meta.dirname, '..', '..');
const manual = join(root, 'man', 'pacer.8');

test('manual and completions are what the command definitions make', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/generate.mjs', '--check'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
});

describeWith(['mandoc'], 'the manual, read strictly', () => {
  test('has nothing to complain of', () => {
    expect(spawnSync('mandoc', ['-Tlint', manual], { encoding: 'utf8' }).stdout).toBe('');
  });
});

describeWith(['man'], 'the manual, as man shows it', () => {
  const { stdout, stderr } = spawnSync('man', ['-l', '--warnings', manual], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], MANWIDTH: '200', LC_ALL: 'C.UTF-8' },
  });

  test('is shown without a warning', () => {
    expect(stderr).toBe('');
  });

  test.each(
    readdirSync(join(root, 'src', 'commands'), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.ts') && !path.startsWith('__'))
      .map((path) => path.slice(0, -'.ts'.length).replaceAll('/', ' ')),
  )('tells about %s', (words) => {
    expect(stdout).toMatch(new RegExp(`^   ${words}( |$)`, 'm'));
  });

  test.each(Object.values(optionTable).map(({ flags }) => flags[0]))('tells about %s', (flag) => {
    expect(stdout).toMatch(new RegExp(`^ +${flag}\\b`, 'm'));
  });
});

describe('generated files', () => {
  test('tell the reader not to edit them', () => {
    const marked = spawnSync('grep', ['-rl', 'do not edit', 'man', 'completions'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(marked.stdout.trim().split('\n').sort()).toEqual([
      'completions/_pacer',
      'completions/pacer.bash',
      'completions/pacer.fish',
      'man/pacer.8',
    ]);
  });
});
