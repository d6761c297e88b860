import { expect, test } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

const known = ['vm-guest1', 'vm-guest2', 'webserver', 'D', 'no-quorum-policy'];

test.each([
  ['a letter is missing', 'webservr', 'webserver'],
  ['letters are exchanged', 'wbeserver', 'webserver'],
  ['the case is another', 'd', 'D'],
  ['underscores stand for hyphens', 'no_quorum_policy', 'no-quorum-policy'],
  ['a hyphen is missing', 'vmguest1', 'vm-guest1'],
])('%s: the name that was meant', (_what, typed, meant) => {
  expect(nearest(typed, known)).toBe(meant);
});

test.each([
  ['another number is another name', 'vm-guest3'],
  ['two names of one letter have nothing to do with each other', 'E'],
  ['a word that is unlike all', 'database'],
])('%s: nothing is suggested', (_what, typed) => {
  expect(nearest(typed, known)).toBeUndefined();
});
