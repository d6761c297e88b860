import { describe, expect, test } from 'vitest';
import { parseResourceUtilization } from '../../../src/grammar/resource-utilization.ts';
import { decideResourceUtilization } from '../../../src/plan/resource/utilization.ts';
import { cib } from '../../support/cluster-builder.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

const before = cib()
  .vm('vm1', { utilization: { cpu: '2' } })
  .vm('vm2')
  .group('web', 'vm2')
  .text();

describe('resource utilization', () => {
  test('makes a set behind all others where there is none', async () => {
    const { changes } = await type('vm2 cpu=4');
    expect(changes).toEqual([
      '+ <utilization id="vm2-utilization">',
      '+ <nvpair id="vm2-utilization-cpu" name="cpu" value="4"/>',
    ]);
  });

  test('an empty value takes an attribute away and leaves the set', async () => {
    const { changes } = await type('vm1 cpu=');
    expect(changes).toContain('- <nvpair id="vm1-utilization-cpu" name="cpu" value="2"/>');
    expect(changes).toContain('+ <utilization id="vm1-utilization"/>');
  });

  test('what is already so is no change', async () => {
    expect((await type('vm1 cpu=2')).changes).toEqual([]);
  });

  test.each([
    [
      'a group has none',
      'web cpu=1',
      "Error: 'web' is a group (line 30), only a resource itself has utilization",
    ],
    ['a resource that is not there', 'nosuch cpu=1', "Error: resource 'nosuch' does not exist"],
  ])('%s', async (_, line, error) => {
    const { changes, says } = await type(line);
    expect(says[0]?.replace(/line \d+/, 'line 30')).toBe(error);
    expect(changes).toEqual([]);
  });

  test.each(['cpu=a', 'cpu=1.5', 'cpu=2g'])('is refused with what is not a whole number: %s', (word) => {
    const parsed = parseResourceUtilization(['vm1', word]);
    expect(parsed).toMatchObject({ ok: false, error: { code: 'UTILIZATION_NOT_INTEGER' } });
  });

  test('takes a sign', () => {
    expect(parseResourceUtilization(['vm1', 'cpu=-1']).ok).toBe(true);
  });
});

function type(line: string): Promise<Outcome> {
  const parsed = parseResourceUtilization(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(before, (state) => decideResourceUtilization(state, parsed.value));
}
