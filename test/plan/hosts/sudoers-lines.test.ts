import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { privilegedCommands } from '../../../src/model/privileged-commands.ts';
import { sudoersLines } from '../../../src/plan/hosts/sudoers-lines.ts';
import { describeWith } from '../../support/require-tool.ts';

describe('the sudoers lines of the manual', () => {
  test('allow every command that runs as root, and nothing with a pattern or a shell', () => {
    const lines = sudoersLines();
    expect(lines.length).toBeGreaterThanOrEqual(Object.keys(privilegedCommands).length);
    expect(lines.filter((line) => /[*?$"']|\/(ba|da)?sh |ALL$/.test(line))).toEqual([]);
  });

  test('are for the login that is named', () => {
    const [first, ...others] = sudoersLines('admin');
    expect(first).toBe('Defaults:admin !requiretty');
    expect(others.every((line) => line.startsWith('admin ALL=(root) NOPASSWD: /usr/'))).toBe(true);
  });
});

describeWith(['visudo'], 'visudo', () => {
  test('takes the lines as they stand', () => {
    const check = spawnSync('visudo', ['-cf', '-'], {
      input: `${sudoersLines().join('\n')}\n`,
      encoding: 'utf8',
    });
    expect(check).toMatchObject({ status: 0, stderr: '' });
  });
});
