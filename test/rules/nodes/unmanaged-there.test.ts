import { expect, test } from 'vitest';
import { parseCib } from '../../../src/cib/parse.ts';
import { unmanagedThere } from '../../../src/rules/nodes/unmanaged-there.ts';
import { dummy, liveCib } from '../../support/live-cib.ts';
import { type RememberedOperation, upNode } from '../../support/status-section.ts';

function unmanagedOnGuest(resources: string, history: readonly RememberedOperation[]): unknown[] {
  const parsed = parseCib(liveCib({ resources, status: upNode('guest1', 'guest1', history) }));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return unmanagedThere(parsed.value, 'guest1').map(({ facts }) => facts);
}

const unmanaged = { 'is-managed': 'false' };
const started: RememberedOperation = { resource: 'F', operation: 'start' };
const found = [{ node: 'guest1', resources: ['F'] }];

test('a resource that runs there and is not managed', () => {
  expect(unmanagedOnGuest(dummy('F', unmanaged), [started])).toEqual(found);
  expect(unmanagedOnGuest(dummy('F', { maintenance: 'true' }), [started])).toEqual(found);
});

test('one in a group that is not managed', () => {
  const meta = '<meta_attributes id="m"><nvpair id="n" name="is-managed" value="false"/></meta_attributes>';
  expect(unmanagedOnGuest(`<group id="G">${meta}${dummy('F')}</group>`, [started])).toEqual(found);
});

test('not one that is managed, or was stopped or only looked for there', () => {
  expect(unmanagedOnGuest(dummy('F'), [started])).toEqual([]);
  expect(unmanagedOnGuest(dummy('F', unmanaged), [{ ...started, operation: 'stop' }])).toEqual([]);
  expect(unmanagedOnGuest(dummy('F', unmanaged), [{ ...started, exitStatus: 7 }])).toEqual([]);
  expect(unmanagedOnGuest(dummy('F', unmanaged), [])).toEqual([]);
});
