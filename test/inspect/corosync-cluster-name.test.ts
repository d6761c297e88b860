import { expect, test } from 'vitest';
import { corosyncClusterName } from '../../src/inspect/corosync-cluster-name.ts';

test("the cluster's name stands in the section totem", () => {
  expect(corosyncClusterName('totem {\n    version: 2\n    cluster_name: mycluster \n}\n')).toBe('mycluster');
});

test('a cluster without a name has none', () => {
  expect(
    corosyncClusterName('totem {\n  # cluster_name: old\n  cluster_name:\n  version: 2\n}\n'),
  ).toBeUndefined();
});
