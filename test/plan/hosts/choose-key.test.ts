import { describe, expect, test } from 'vitest';
import { batches } from '../../../src/change/batches.ts';
import type { KeyFacts } from '../../../src/model/host-facts.ts';
import { Secret } from '../../../src/model/secret.ts';
import { type ClusterNodeKey, chooseKey } from '../../../src/plan/hosts/choose-key.ts';
import { clusterNodeKey, planClusterNodeKey } from '../../../src/plan/hosts/cluster-node-key.ts';
import { clusterKey, freshHost, keyFacts, readyHost } from '../../support/host-facts-builder.ts';
import { hints, messages } from '../../support/messages.ts';

const red = key('red');
const blue = key('blue');
const clusterNode = { packageInstalled: false } as const;

describe('the cluster’s key', () => {
  test('is the one that all cluster nodes have', () => {
    expect(chooseKey({ clusterNodes: nodes(red, red), keyInUse: true })).toEqual({
      choice: { choose: 'existing', digest: red.digest, from: 'node1', putOn: [] },
      diagnostics: [],
    });
  });

  test('is put on the nodes that lack it, also while it is in use', () => {
    const chosen = chooseKey({ clusterNodes: nodes(undefined, red, undefined), keyInUse: true });
    expect(chosen.choice).toEqual({
      choose: 'existing',
      digest: red.digest,
      from: 'node2',
      putOn: ['node1', 'node3'],
    });
    expect(messages(chosen.diagnostics)).toEqual([
      'the authkey of node2 is put on node1, node3, without one until now',
    ]);
  });

  test('is made where no node has one', () => {
    const chosen = chooseKey({ clusterNodes: nodes(undefined, undefined), keyInUse: false });
    expect(chosen.choice).toEqual({ choose: 'new', putOn: ['node1', 'node2'] });
    expect(messages(chosen.diagnostics)).toEqual([
      'no cluster node has an authkey: a new one is made and put on node1, node2',
    ]);
  });

  test('is that of most nodes where they differ and nothing uses it, and the plan says so', () => {
    const chosen = chooseKey({ clusterNodes: nodes(blue, red, red), keyInUse: false });
    expect(chosen.choice).toEqual({
      choose: 'existing',
      digest: red.digest,
      from: 'node2',
      putOn: ['node1'],
    });
    expect(messages(chosen.diagnostics)).toEqual([
      `cluster nodes have different authkeys and nothing uses one yet: that of node2 (sha256:${red.digest.slice(0, 16)}) is put on node1`,
    ]);
  });

  test('is that of the first node where as many have another: the same answer every time', () => {
    expect(chooseKey({ clusterNodes: nodes(blue, red), keyInUse: false }).choice).toMatchObject({
      from: 'node1',
    });
  });

  test('cannot be told where nodes differ and something uses it: an error with digests and the command', () => {
    const chosen = chooseKey({ clusterNodes: nodes(blue, red, red), keyInUse: true });
    expect(chosen.choice).toBeUndefined();
    expect(messages(chosen.diagnostics)).toEqual([
      `Error: cluster nodes have different authkeys: node2 node3 sha256:${red.digest.slice(0, 16)}, node1 sha256:${blue.digest.slice(0, 16)}`,
    ]);
    expect(hints(chosen.diagnostics)[0]).toContain('pacer cluster authkey distribute node2');
  });

  test('is chosen among those that could be seen; one that could not is an error that can be skipped', () => {
    const chosen = chooseKey({ clusterNodes: nodes('unreachable', red), keyInUse: true });
    expect(chosen.choice).toMatchObject({ from: 'node2', putOn: [] });
    expect(messages(chosen.diagnostics)).toEqual([
      'Error: node1: cannot see which authkey this cluster node has',
    ]);
  });

  test('is never made anew while a node could not be seen', () => {
    const chosen = chooseKey({ clusterNodes: nodes('unreachable', undefined), keyInUse: false });
    expect(chosen.choice).toBeUndefined();
    expect(messages(chosen.diagnostics)).toContain(
      'Error: no cluster node that answers has an authkey, and node1 may have one',
    );
  });
});

describe('a cluster node', () => {
  test('whose key could not be read does not count as one without', () => {
    const { key: _, ...unread } = readyHost({ keyProblem: 'Permission denied' });
    expect(clusterNodeKey(unread)).toBe('unreachable');
    expect(planClusterNodeKey(unread, clusterKey)).toEqual([]);
    const { key: __, ...missing } = readyHost();
    expect(clusterNodeKey(missing)).toBeUndefined();
  });

  test('set up by pcs keeps the owner and mode that its controller can read', () => {
    const key = keyFacts({ owner: 'hacluster', mode: '400' });
    expect(planClusterNodeKey(readyHost({ ...clusterNode, key }), clusterKey)).toEqual([]);
  });

  test('whose controller cannot read the key gets owner and mode', () => {
    const key = keyFacts({ group: 'root', mode: '600' });
    expect(
      planClusterNodeKey(readyHost({ ...clusterNode, key }), clusterKey).map(({ step }) => step),
    ).toEqual(['set-key-mode']);
  });

  test('with another key gets the cluster’s', () => {
    expect(planClusterNodeKey(freshHost(clusterNode), clusterKey).map(({ step }) => step)).toEqual([
      'make-key-directory',
      'put-key',
    ]);
  });
});

describe('of two who give a cluster its first key at the same time', () => {
  test('each replaces only what it has seen', () => {
    const { key: _, ...without } = readyHost(clusterNode);
    expect(planClusterNodeKey(without, clusterKey)).toMatchObject([{ replaces: 'nothing' }]);
    const other = key('other');
    expect(planClusterNodeKey(readyHost({ ...clusterNode, key: other }), clusterKey)).toMatchObject([
      { replaces: other.digest },
    ]);
  });

  test('the second stops at the first node, since cluster nodes take turns', () => {
    const { key: _, ...without } = readyHost(clusterNode);
    const steps = ['node1', 'node2'].flatMap((host) => planClusterNodeKey({ ...without, host }, clusterKey));
    expect(batches(steps)).toEqual([[steps]]);
  });
});

function key(text: string): KeyFacts {
  return keyFacts({ digest: new Secret(Buffer.from(text)).digest });
}

function nodes(...keys: readonly ClusterNodeKey['key'][]): ClusterNodeKey[] {
  return keys.map((one, index) => ({ name: `node${index + 1}`, key: one }));
}
