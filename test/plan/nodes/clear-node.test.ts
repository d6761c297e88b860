import { describe, expect, test } from 'vitest';
import { decideClearNode } from '../../../src/plan/nodes/clear-node.ts';
import type { State } from '../../../src/plan/plan.ts';
import { cib } from '../../support/cluster-builder.ts';
import { outcome } from './outcome.ts';

describe('clearing a node', () => {
  const ghost = cib().node('node1').remoteEntry('guest1').state('guest1', { isRemote: true }).text();

  test('takes its entry and its status out of a file', async () => {
    const { changes, says } = await clear(ghost, 'guest1');
    expect(changes).toContain('- <node id="guest1" uname="guest1" type="remote"/>');
    expect(changes).toContain('- <node_state id="guest1" uname="guest1" in_ccm="true" remote_node="true"/>');
    expect(says).toEqual([]);
  });
  test('takes permissions on its attributes along, which would name nothing', async () => {
    const acl =
      '<acl_role id="r"><acl_permission id="p1" kind="write" reference="nodes-guest1-a"/></acl_role>';
    const text = cib().remoteEntry('guest1', { a: '1' }).raw('acls', acl).text();
    const { text: after, says } = await clear(text, 'guest1');
    expect(after).not.toContain('acl_permission');
    expect(says).toEqual([expect.stringMatching(/^Removing acl_permission - p1/)]);
  });
  test('edits nothing in a live cluster, where Pacemaker does it', async () =>
    expect((await clear(ghost, 'guest1', 'live')).changes).toEqual([]));
  test.each(['file', 'live'] as const)('says so where nothing is left of the node: %s', async (where) =>
    expect(await clear(ghost, 'guest7', where)).toMatchObject({
      says: ["nothing is left of node 'guest7' in the configuration"],
      changes: [],
    }),
  );
  test('is refused for a cluster node, by name and by id', async () => {
    const refused = {
      says: ["Error: 'node1' is a cluster node (line 5), not a guest or remote node"],
      changes: [],
    };
    expect(await clear(ghost, 'node1')).toMatchObject(refused);
    expect(await clear(ghost, '1')).toMatchObject(refused);
  });
  test.each([
    ['a guest node', 'guest2'],
    ['a remote node', 'remote1'],
    ['a replica of a bundle', 'httpd-0'],
  ])('is an error for %s that is still configured', async (_title, node) => {
    const text = cib()
      .vm('vm2')
      .guest('guest2', 'vm2')
      .remote('remote1')
      .bundle('httpd', { primitive: 'apache' })
      .text();
    expect((await clear(text, node)).says).toEqual([
      `Error: node '${node}' seems to be still in the cluster; this command should be used only with nodes that have been removed from the cluster`,
    ]);
  });
});

function clear(text: string, node: string, where?: State['where']) {
  return outcome(text, (state) => decideClearNode(state, { node }), where);
}
