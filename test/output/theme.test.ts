import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { diagnosticTexts } from '../../src/output/diagnostic-text.ts';
import { loadTheme, wantsColor } from '../../src/output/theme.ts';

const terminal = { isTTY: true };
const pipe = { isTTY: false };

describe('color', () => {
  test.each([
    ['on a terminal', {}, terminal, true],
    ['not in a pipe or a file', {}, pipe, false],
    ['not on a dumb terminal', { TERM: 'dumb' }, terminal, false],
    ['not with NO_COLOR', { NO_COLOR: '1' }, terminal, false],
    ['an empty NO_COLOR does not count', { NO_COLOR: '' }, terminal, true],
    ['in a pipe with FORCE_COLOR', { FORCE_COLOR: '1' }, pipe, true],
    ['in a pipe with an empty FORCE_COLOR', { FORCE_COLOR: '' }, pipe, true],
    ['FORCE_COLOR=0 turns it off', { FORCE_COLOR: '0' }, terminal, false],
    ['FORCE_COLOR is stronger than NO_COLOR', { FORCE_COLOR: '1', NO_COLOR: '1' }, pipe, true],
  ])('%s', (_, environment, stream, expected) => {
    expect(wantsColor(environment, stream)).toBe(expected);
  });

  test('the word Error is red, the hint under it faint', async () => {
    const diagnostic = diagnose('SETTING_WITHOUT_VALUE', { word: 'x' });
    const [text] = diagnosticTexts([{ diagnostic, severity: 'error' }], await loadTheme(true));
    expect(text).toBe(
      "\u001b[31mError:\u001b[39m missing value of 'x' option\n\u001b[2m  write it as x=VALUE\u001b[22m\n",
    );
  });

  test('without color the text is plain', async () => {
    const diagnostic = diagnose('SETTING_WITHOUT_VALUE', { word: 'x' });
    const [text] = diagnosticTexts([{ diagnostic, severity: 'warning' }], await loadTheme(false));
    expect(text).toBe("Warning: missing value of 'x' option\n  write it as x=VALUE\n");
  });
});
