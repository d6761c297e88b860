import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostic } from '../../src/diagnostics/render.ts';
import { diagnosticJson } from '../../src/output/diagnostic-json.ts';

/** A name as a CIB made by hand can have it: line break, C1 control, reversed writing, escape sequence. */
const hostile = 'a\nb\u009b2J\u202etxt\u001b[31m';
const safe = 'a\\u000ab\\u009b2J\\u202etxt\\u001b[31m';
const settled = {
  diagnostic: diagnose('VM_RESOURCE_UNKNOWN', { resource: hostile, similar: hostile }),
  severity: 'error',
} as const;

test('What a message shows cannot write to the terminal, nor make a second line', () => {
  expect(renderDiagnostic(settled)).toBe(
    `Error: resource '${safe}' does not exist\n  there is a resource '${safe}': letter case counts\n`,
  );
});

test('In JSON the words are safe as well, and the facts are as they are', () => {
  expect(diagnosticJson(settled)).toMatchObject({
    text: `resource '${safe}' does not exist`,
    facts: { resource: hostile },
  });
});
