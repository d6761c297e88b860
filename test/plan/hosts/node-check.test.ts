import { expect, test } from 'vitest';
import { checkHost } from '../../../src/plan/hosts/node-check.ts';
import { clusterKey, readyHost } from '../../support/host-facts-builder.ts';

const request = {
  keyDigest: clusterKey.digest,
  port: '3121',
  install: false,
  firewall: false,
  inUse: false,
};
const keyOf = (facts: ReturnType<typeof readyHost>) =>
  checkHost(facts, request, []).filter(({ check }) => check === 'key');
const { key: _, ...withoutKey } = readyHost();

test('a key that is not there is missed', () => {
  expect(keyOf(withoutKey)).toMatchObject([{ outcome: 'failed', problem: { code: 'CHECK_KEY_DIFFERS' } }]);
});

test('a key that the login may not read is not said to be missing', () => {
  const sudoProblem = 'sudo: a password is required';
  const facts = { ...withoutKey, privileged: false, sudoProblem, keyProblem: sudoProblem };
  expect(keyOf(facts)).toEqual([
    {
      check: 'key',
      host: 'guest1',
      outcome: 'skipped',
      found: '/etc/pacemaker/authkey cannot be read by this login',
    },
  ]);
});
