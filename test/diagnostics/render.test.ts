import { expect, test } from 'vitest';
import { diagnose } from '../../src/diagnostics/diagnostic.ts';
import { renderDiagnostic, renderDiagnostics } from '../../src/diagnostics/render.ts';
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
    `Error: resource '${safe}' does not exist\n  there is a '${safe}': letter case counts\n`,
  );
});

test('In JSON the words are safe as well, and the facts are as they are', () => {
  expect(diagnosticJson(settled)).toMatchObject({
    text: `resource '${safe}' does not exist`,
    facts: { resource: hostile },
  });
});

test('What to do about several things at once is said once, behind the last of them', () => {
  const unknown = (resource: string) => ({
    diagnostic: diagnose('RESOURCE_OR_TAG_UNKNOWN', { resource }),
    severity: 'error' as const,
  });
  expect(renderDiagnostics([unknown('a'), unknown('b')])).toEqual([
    "Error: resource or tag id 'a' not found\n",
    "Error: resource or tag id 'b' not found\n  see the resources with: pacer resource config\n",
  ]);
});

test('An element of a live CIB has no line that anyone could open', () => {
  const taken = (line: number) => ({
    diagnostic: diagnose('CONSTRAINT_DUPLICATE', { constraint: 'c1', line }),
    severity: 'error' as const,
  });
  expect(renderDiagnostic(taken(14))).toMatch(/'c1' \(line 14\)\n/);
  expect(renderDiagnostic(taken(0))).toMatch(/'c1'\n/);
  expect(diagnosticJson(taken(0))).toMatchObject({ facts: { constraint: 'c1' } });
  expect(diagnosticJson(taken(0))).not.toHaveProperty('facts.line');
});
