import { expect, test } from 'vitest';
import { guardedMachines } from '../../src/change/guarded-machines.ts';
import type { Change } from '../../src/change/run.ts';
import { stateOf } from '../plan/nodes/outcome.ts';
import { cib } from '../support/cluster-builder.ts';

const state = stateOf(
  cib().vm('vm1').guest('guest1', 'vm1').vm('vm2').vm('vm3').group('machines', 'vm3').primitive('web').text(),
  'live',
);
const guarded = (change: Partial<Change>) => [
  ...guardedMachines({ decide: () => ({ diagnostics: [], edits: [] }), ...change }, state),
];

test('the machine of a guest node is not stopped in passing', () => {
  expect(guarded({})).toEqual(['vm1']);
});

test('nor is one that becomes a guest node', () => {
  expect(guarded({ virtualMachines: ['vm2'] })).toEqual(['vm1', 'vm2']);
});

test('when a node comes, no machine at all is moved to spread the load over it', () => {
  expect(guarded({ bringsNode: true })).toEqual(['vm1', 'vm2', 'vm3']);
});

test('a machine that is meant to stop may', () => {
  expect(guarded({ meantToStop: ['vm1'] })).toEqual([]);
});
