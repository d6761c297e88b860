import { describe, expect, test } from 'vitest';
import { planDistribution } from '../../../src/plan/hosts/distribute-key.ts';
import { type KeyedNode, surveyKeys } from '../../../src/plan/hosts/key-survey.ts';
import { clusterKey, freshHost, keyFacts, readyHost } from '../../support/host-facts-builder.ts';
import { messages } from '../../support/messages.ts';

const clusterNode = (name: string, otherwise = {}): KeyedNode => ({
  name,
  kind: 'cluster',
  facts: readyHost({ host: name, ...otherwise }),
});
const guest = (facts: KeyedNode['facts']): KeyedNode => ({
  name: 'guest1',
  kind: 'guest',
  ...(facts && { facts }),
});
const states = (...nodes: KeyedNode[]) => surveyKeys(nodes).rows.map(({ state }) => state);
const distributed = (node: KeyedNode, inUse = false) =>
  planDistribution([clusterNode('node1'), node], clusterKey, () => inUse);

describe('a survey of keys', () => {
  test('finds nothing where all have the same', () => {
    const survey = surveyKeys([clusterNode('node1'), guest(readyHost())]);
    expect(survey.diagnostics).toEqual([]);
  });

  test("takes pcs's own owner and mode on a cluster node", () => {
    const pcs = keyFacts({ owner: 'hacluster', group: 'haclient', mode: '400' });
    expect(states(clusterNode('node1', { key: pcs }))).toEqual(['ok']);
  });

  test.each([
    ["a cluster node's controller cannot read", 'cluster' as const, { group: 'root', mode: '600' }],
    ['everybody can read', 'guest' as const, { mode: '644' }],
  ])('warns of a key that %s', (_, kind, key) => {
    const node: KeyedNode = { name: 'x', kind, facts: readyHost({ host: 'x', key: keyFacts(key) }) };
    expect(states(clusterNode('node1'), clusterNode('node2'), node)).toEqual(['ok', 'ok', 'mode']);
  });

  test('tells a missing key from another one and from one that cannot be seen', () => {
    const { key: _, ...keyless } = readyHost({ host: 'g' });
    const nodes = [clusterNode('node1'), guest(keyless), guest(freshHost()), guest(undefined)];
    expect(states(...nodes)).toEqual(['ok', 'missing', 'differs', 'not seen']);
  });

  test('says what to do where no node has a key', () => {
    const { key: _, ...keyless } = readyHost({ host: 'node1' });
    const survey = surveyKeys([{ name: 'node1', kind: 'cluster', facts: keyless }]);
    expect(messages(survey.diagnostics)).toEqual(['Error: no cluster node has an authkey']);
  });
});

describe('distributing a key', () => {
  test('leaves a node alone that has it', () => {
    expect(distributed(guest(readyHost())).steps).toEqual([]);
  });

  test('restarts the daemon of a node that the cluster is not connected to', () => {
    const steps = distributed(guest(freshHost())).steps.map(({ step }) => step);
    expect(steps).toEqual(['make-key-directory', 'put-key', 'restart-service']);
  });

  test('never touches a node in use that has another key', () => {
    const { steps, diagnostics } = distributed(guest(freshHost()), true);
    expect(steps).toEqual([]);
    expect(messages(diagnostics)[0]).toContain('guest1: the cluster uses this node, but its key is');
  });

  test('warns that Pacemaker keeps a key that was replaced for a minute', () => {
    const { diagnostics } = distributed(clusterNode('node2', { key: keyFacts({ digest: 'f'.repeat(64) }) }));
    expect(messages(diagnostics)).toEqual([
      'Warning: Pacemaker on node2 may go on using the former authkey for up to 60 seconds',
    ]);
  });
});
