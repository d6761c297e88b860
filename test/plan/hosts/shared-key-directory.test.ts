import { describe, expect, test } from 'vitest';
import { planDistribution } from '../../../src/plan/hosts/distribute-key.ts';
import { planPrepareHost } from '../../../src/plan/hosts/prepare-host.ts';
import { planReleaseHost } from '../../../src/plan/hosts/release-host.ts';
import { keyDirectorySharer } from '../../../src/plan/hosts/shared-key-directory.ts';
import { clusterKey, debiansOwnKey, freshHost, readyHost } from '../../support/host-facts-builder.ts';
import { messages } from '../../support/messages.ts';

const node1 = readyHost({ host: 'node1', keyDirectoryIdentity: '45:131:1700000000' });
const container = { host: 'lxc1', keyDirectoryIdentity: '45:131:1700000000' };

describe('a container that has /etc/pacemaker from its cluster node', () => {
  test('is found by what the directory is', () => {
    expect(keyDirectorySharer(readyHost(container), [node1])).toBe('node1');
  });

  test('is not taken for one that has a directory of its own, or of which that is not known', () => {
    expect(
      keyDirectorySharer(readyHost({ keyDirectoryIdentity: '46:131:1700000000' }), [node1]),
    ).toBeUndefined();
    expect(keyDirectorySharer(readyHost(), [readyHost({ host: 'node1' })])).toBeUndefined();
  });

  test('keeps the key when it is released, and says so', () => {
    const request = { keyDigest: clusterKey.digest, sharer: 'node1' };
    const { steps, diagnostics } = planReleaseHost(readyHost(container), request);
    expect(steps.map(({ step }) => step)).toEqual(['disable-service', 'stop-service']);
    expect(messages(diagnostics)).toEqual([
      "lxc1: /etc/pacemaker/authkey is in the directory of cluster node 'node1' and stays",
    ]);
  });

  test('is prepared without a change of the directory or the key', () => {
    const request = { key: clusterKey, port: undefined, install: false, firewall: false, inUse: false };
    const { steps } = planPrepareHost(freshHost(container), { ...request, sharer: 'node1' });
    expect(steps).toEqual([]);
  });

  test('gets a new key with its cluster node, and not a second time', () => {
    const nodes = [
      { name: 'node1', kind: 'cluster', facts: node1 },
      { name: 'lxc1', kind: 'guest', facts: readyHost(container) },
    ] as const;
    const { steps } = planDistribution(nodes, debiansOwnKey, () => false);
    expect(steps.map(({ host }) => host)).toEqual(['node1']);
  });
});
