import { describe, expect, test } from 'vitest';
import type { ClusterStatus, ResourceStatus } from '../../../src/model/cluster-status.ts';
import type { Effect } from '../../../src/model/effect.ts';
import { decideEnable } from '../../../src/plan/resource/enable.ts';
import { judgeRestart } from '../../../src/plan/resource/judge-restart.ts';
import { decideRestart } from '../../../src/plan/resource/restart.ts';
import { cib } from '../../support/cluster-builder.ts';
import { hints, messages } from '../../support/messages.ts';
import { outcome, stateOf } from '../nodes/outcome.ts';

const text = cib()
  .node('node1')
  .node('node2')
  .vm('vm1')
  .guest('guest1', 'vm1')
  .remote('remote1')
  .primitive('A', { meta: { priority: '1' } })
  .primitive('B', { meta: { priority: '1' } })
  .group('grp', 'A', 'B')
  .primitive('C')
  .clone('C-clone', 'C')
  .primitive('D', { meta: { 'target-role': 'Stopped' } })
  .bundle('bun', { replicas: '2', ip: '10.0.0.1', primitive: 'P' })
  .tag('tagged', 'D')
  .text();

const end = '2030-01-31 12:00:00Z';
const status = running({ vm1: 'node1', remote1: 'node1', A: 'node1', B: 'node1', C: 'node1' });

const restart = (resource: string, node?: string, seen = status, of = text) =>
  outcome(of, (state) =>
    decideRestart(state, { resource, end, status: seen, ...(node === undefined ? {} : { node }) }),
  );

describe('resource restart', () => {
  test('stops a group and all in it until a moment, and touches nothing that is there', async () => {
    const { says, changes } = await restart('grp');
    expect(says).toEqual([]);
    expect(changes.filter((line) => line.startsWith('-'))).toEqual([]);
    expect(changes.filter((line) => line.includes('<nvpair'))).toHaveLength(3);
    expect(changes.filter((line) => line.includes(`operation="lt" end="${end}"`))).toHaveLength(3);
  });

  test('stands behind the set that other tools write to', async () => {
    const { text: after } = await restart('grp');
    expect(after.indexOf('id="pacer-restart-A"')).toBeGreaterThan(after.indexOf('name="priority"'));
  });

  test('of a resource in a clone means the clone, as in pcs', async () => {
    const { says, text: after } = await restart('C');
    expect(says[0]).toBe(
      'Warning: using C-clone... (if a resource is a clone or bundle you must use the clone or bundle name)',
    );
    expect(after).toContain('<meta_attributes id="pacer-restart-C-clone"');
  });

  test('of the instance on one node keeps it off that node until a moment', async () => {
    const { says, changes } = await restart('C-clone', 'node1');
    expect(says).toEqual([]);
    expect(changes).toContain('+ <rsc_location id="pacer-restart-C-clone-on-node1" rsc="C-clone">');
  });

  test('with a node is for clones and bundles only, and for a node that there is', async () => {
    expect((await restart('A', 'node1')).says).toEqual([
      'Error: can only restart on a specific node for a clone or bundle resource',
    ]);
    expect((await restart('C-clone', 'node3')).says[0]).toContain("node 'node3' does not appear to exist");
    expect((await restart('C-clone', 'node2')).says[0]).toContain("is not running on node 'node2'");
  });

  test('of what does not run is refused, and says how to start what is disabled', async () => {
    const { says, hints, changes } = await restart('D');
    expect(says[0]).toContain("'D' is not running on any node, so there is nothing to restart");
    expect(hints).toEqual(['to start it: pacer resource enable D']);
    expect(changes).toEqual([]);
  });

  test('of a bundle looks at its containers', async () => {
    expect((await restart('bun')).says[0]).toContain('not running');
    const { says } = await restart('P', undefined, running({ 'bun-podman-0': 'node1' }));
    expect(says).toEqual([expect.stringContaining('Warning: using bun...')]);
  });

  test('of what the cluster would not touch is refused', async () => {
    const unmanaged = { ...status, resources: status.resources.map((one) => ({ ...one, managed: false })) };
    const { says, hints } = await restart('grp', undefined, unmanaged);
    expect(says).toEqual(["Error: the cluster would not restart 'grp': 'A' is unmanaged"]);
    expect(hints).toEqual(['to have the cluster manage it: pacer resource manage A']);
    const node = { ...idleNode, name: 'node1', maintenance: true };
    const inMaintenance = await restart('grp', undefined, { ...unmanaged, nodes: [node] });
    expect(inMaintenance.hints.join()).toContain('pacer node unmaintenance node1');
  });

  test("of a guest node's machine, and of a connection, has to be allowed by name", async () => {
    expect((await restart('vm1')).says[0]).toContain(
      "Error: this restarts 'vm1', the virtual machine of guest node 'guest1'",
    );
    expect((await restart('remote1')).says[0]).toContain("Error: stopping the connection 'remote1'");
    expect((await restart('guest1')).says[0]).toContain("'guest1' is the guest node of resource 'vm1'");
  });

  test('of a tag says that it takes one resource', async () => {
    expect((await restart('tagged')).says[0]).toMatch(/'tagged' .*is a tag, this takes one resource/);
  });
});

describe('a restart that broke off', () => {
  test('is brought to its end by the same command, though nothing runs', async () => {
    const { text: left } = await restart('A');
    const { says, changes } = await restart('A', undefined, running({}), left);
    expect([says, changes]).toEqual([[], []]);
  });

  test.each(['A', 'grp', 'C-clone'])('is ended by enable: %s', async (resource) => {
    const { text: left } = await restart(resource);
    expect(left).toContain('pacer-restart');
    expect((await outcome(left, (state) => decideEnable(state, [resource]))).text).toBe(text);
  });

  test('of one instance is ended by enable too', async () => {
    const { text: left } = await restart('C-clone', 'node1');
    const enabled = await outcome(left, (state) => decideEnable(state, ['C']));
    expect(enabled.text).not.toContain('pacer-restart');
  });
});

describe('what the cluster would do', () => {
  const judge = (first: Effect[], then?: Effect[], node?: string) => {
    const facts = {
      resource: 'C-clone',
      running: ['C'],
      own: ['C'],
      ...(node === undefined ? {} : { node }),
    };
    const found = judgeRestart(stateOf(text), facts, first, then);
    return { says: messages(found), hints: hints(found) };
  };
  const stop: Effect = { effect: 'stop', subject: 'C:0', node: 'node1' };
  const start: Effect = { effect: 'start', subject: 'C:0', node: 'node1' };

  test('is right where it stops and starts', () => {
    expect(judge([stop], [start], 'node1').says).toEqual([]);
    expect(judge([stop]).says).toEqual([]);
  });

  test('is right where an instance that stops is promoted again: it starts before', () => {
    expect(judge([stop], [{ ...start, effect: 'promote' }], 'node1').says).toEqual([]);
  });

  test('is not a restart where it stays, or moves', () => {
    expect(judge([]).says).toEqual(["Error: the cluster would not stop all of 'C-clone'"]);
    const moved = judge([{ effect: 'move', subject: 'C', node: 'node2' }], [], 'node1');
    expect(moved.says[0]).toContain("would not stop and start again on 'node1', but move");
    expect(moved.hints[0]).toContain('pacer resource restart C-clone');
  });

  test('is not a restart where it would not start again', () => {
    expect(judge([stop], []).says).toEqual(["Error: 'C-clone' would stop and not start again"]);
  });

  test('names what stops and starts with it, and guards a connection among that', () => {
    const others: Effect[] = [
      { effect: 'stop', subject: 'A' },
      { effect: 'stop', subject: 'remote1' },
    ];
    const { says } = judge([stop, ...others], [start]);
    expect(says[0]).toContain("Error: stopping the connection 'remote1'");
    expect(says[1]).toBe("with 'C-clone' these stop and start, or move: 'A', 'remote1'");
  });
});

const idleNode = {
  kind: 'cluster',
  online: true,
  standby: false,
  maintenance: false,
  unclean: false,
  isDc: false,
  resourcesRunning: 1,
} as const;

function running(places: Readonly<Record<string, string>>): ClusterStatus {
  const resources = Object.entries(places).map(
    ([id, node]): ResourceStatus => ({
      id,
      agent: 'ocf:pacemaker:Dummy',
      role: 'Started',
      active: true,
      failed: false,
      managed: true,
      nodes: [node],
    }),
  );
  return { nodes: [], resources, failures: [], ended: [] };
}
