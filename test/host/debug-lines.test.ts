import { expect, test } from 'vitest';
import { shownCommand, shownOutput } from '../../src/host/debug-lines.ts';
import { Secret } from '../../src/model/secret.ts';

const password = 'correct horse';

test('--debug shows a command without the passwords among its words', () => {
  const shown = shownCommand({ argv: ['pcmk', `passwd=${password}`, 'ip=192.0.2.1'] });
  expect(shown).toBe("$ pcmk 'passwd=***' ip=192.0.2.1");
});

test('what a command reads is shown, a key by its digest only', () => {
  const key = new Secret(Buffer.from(password));
  const shown = shownCommand({ argv: ['cat'], stdin: key });
  expect(shown).toContain('13 bytes');
  expect(shown).not.toContain(password);
});

test('a CIB that is too long to show is not cut within a password', () => {
  const pair = (length: number) => `<nvpair id="${'x'.repeat(length)}" value="${password}" name="passwd"/>`;
  for (const length of [19_960, 19_970, 19_975, 19_985]) {
    const result = { status: 0, stdout: pair(length), stderr: '' };
    const shown = shownOutput({ argv: ['cibadmin', '--query'] }, result);
    expect(shown).not.toContain('correct');
  }
});
