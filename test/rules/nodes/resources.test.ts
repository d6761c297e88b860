import { describe, expect, test } from 'vitest';
import { readCluster } from '../../../src/cib/read-cluster.ts';
import type { NodeClaim } from '../../../src/rules/nodes/node-claim.ts';
import { nodeRules } from '../../../src/rules/nodes/node-rules.ts';
import type { ClusterBuilder } from '../../support/cluster-builder.ts';
import { hints, messages } from '../../support/messages.ts';
import { guestClaim, newRemoteClaim, remoteClaim, twoNodes } from './claims.ts';

describe('a guest node cannot be made of', () => {
  test.each<[string, (cluster: ClusterBuilder) => ClusterBuilder, string, string]>([
    ['a resource that is not there', (cluster) => cluster, 'nosuch', "resource 'nosuch' does not exist"],
    [
      'an id that is no resource',
      (cluster) => cluster.tag('t', 'vm-guest1'),
      't',
      "resource 't' does not exist",
    ],
    [
      'a group',
      (cluster) => cluster.group('grp', 'vm2'),
      'grp',
      "'grp' is not a resource but a group (line 14)",
    ],
    ['a clone', (cluster) => cluster.clone('c', 'vm2'), 'c', "'c' is not a resource but a clone (line 14)"],
    ['a bundle', (cluster) => cluster.bundle('b'), 'b', "'b' is not a resource but a bundle (line 14)"],
    ['a template', (cluster) => cluster.template('t'), 't', "'t' is not a resource but a template (line 14)"],
    [
      'a resource inside a clone',
      (cluster) => cluster.clone('c', 'vm2'),
      'vm2',
      "resource 'vm2' is inside clone 'c' (line 14) and cannot be a guest node",
    ],
    [
      'a resource inside a cloned group',
      (cluster) => cluster.group('grp', 'vm2').clone('c', 'grp'),
      'vm2',
      "resource 'vm2' is inside clone 'c' (line 14) and cannot be a guest node",
    ],
    [
      'a resource inside a bundle',
      (cluster) => cluster.bundle('b', { primitive: 'vm2' }),
      'vm2',
      "resource 'vm2' is inside bundle 'b' (line 14) and cannot be a guest node",
    ],
    [
      'the connection of a remote node',
      (cluster) => cluster.remote('remote1'),
      'remote1',
      "resource 'remote1' (line 14) is the connection of a remote node and cannot be a guest node",
    ],
    [
      'a connection whose agent stands in a template',
      (cluster) =>
        cluster.template('far', { agent: 'ocf:pacemaker:remote' }).primitive('remote1', { template: 'far' }),
      'remote1',
      "resource 'remote1' (line 15) is the connection of a remote node and cannot be a guest node",
    ],
    [
      'a fencing device',
      (cluster) => cluster.primitive('fence1', { agent: 'stonith:fence_xvm' }),
      'fence1',
      "resource 'fence1' (line 14) is a fencing device and cannot be a guest node",
    ],
  ])('%s', (_title, has, resource, says) =>
    expect(guestClaim(has(twoNodes()), { name: 'guest1', resource })).toEqual([`Error: ${says}`]),
  );
});

describe('a guest node can be made of', () => {
  test('a resource inside a group', () =>
    expect(guestClaim(twoNodes().group('grp', 'vm2'), { name: 'guest1', resource: 'vm2' })).toEqual([]));
  test('a resource whose other meta attributes a rule guards', () =>
    expect(
      guestClaim(twoNodes().primitive('vm2', { raw: guardedSet('') }), { name: 'g', resource: 'vm2' }),
    ).toEqual([]));
});

describe('a resource that has remote-node', () => {
  const pair = '<nvpair id="x-remote-node" name="remote-node" value="guest1"/>';
  test('in a set which a rule guards is refused', () => {
    const cluster = twoNodes().primitive('vm2', { raw: guardedSet(pair) });
    expect(guestClaim(cluster, { name: 'guest1', resource: 'vm2' })).toEqual([
      "Error: resource 'vm2' has remote-node in the meta attributes 'x' (line 15), which a rule guards",
    ]);
  });
  test('in a second set is refused', () => {
    const raw = `<meta_attributes id="x">${pair}</meta_attributes>`;
    const cluster = twoNodes().primitive('vm2', { meta: { 'allow-migrate': 'true' }, raw });
    expect(guestClaim(cluster, { name: 'guest1', resource: 'vm2' })).toEqual([
      "Error: resource 'vm2' has remote-node in the meta attributes 'x' (line 18), which are not its first",
    ]);
  });
});

describe('the connection of a remote node must not be', () => {
  test.each<[string, (cluster: ClusterBuilder) => ClusterBuilder, string]>([
    ['in a group', (cluster) => cluster.group('grp', 'remote1'), "inside group 'grp' (line 14)"],
    ['in a clone', (cluster) => cluster.clone('c', 'remote1'), "inside clone 'c' (line 14)"],
    [
      'in a colocation',
      (cluster) => cluster.colocation('vm-guest1', 'remote1'),
      "in colocation constraint 'colocation-vm-guest1-remote1-INFINITY' (line 17)",
    ],
    [
      'in an order',
      (cluster) => cluster.order('remote1', 'vm-guest1'),
      "in order constraint 'order-remote1-vm-guest1-mandatory' (line 17)",
    ],
    [
      'in a set of an order',
      (cluster) =>
        cluster.raw(
          'constraints',
          '<rsc_order id="o"><resource_set id="s"><resource_ref id="remote1"/></resource_set></rsc_order>',
        ),
      "in order constraint 'o' (line 17)",
    ],
  ])('%s', (_title, has, says) =>
    expect(remoteClaim(has(twoNodes().remote('remote1')), { name: 'remote1' })).toEqual([
      `Error: connection resource 'remote1' of a remote node must not be ${says}`,
    ]),
  );

  test.each(['group', 'clone', 'bundle'] as const)('made in a %s', (within) =>
    expect(
      newRemoteClaim(twoNodes(), { name: 'remote1', newResource: { agent: 'ocf:pacemaker:remote', within } }),
    ).toEqual([`Error: connection resource 'remote1' of a remote node must not be inside a ${within}`]),
  );

  test('but may have a location', () =>
    expect(
      remoteClaim(twoNodes().remote('remote1').location('remote1', 'node1'), { name: 'remote1' }),
    ).toEqual([]));
});

describe('a new resource that becomes a guest node', () => {
  const claim = { name: 'guest9', resource: 'vm9' };
  const vm = 'ocf:heartbeat:VirtualDomain';
  test('may go into a group', () =>
    expect(guestClaim(twoNodes(), { ...claim, newResource: { agent: vm, within: 'group' } })).toEqual([]));
  test('may not be cloned', () =>
    expect(guestClaim(twoNodes(), { ...claim, newResource: { agent: vm, within: 'clone' } })).toEqual([
      "Error: resource 'vm9' is inside a clone and cannot be a guest node",
    ]));
  test('may not be a fencing device', () =>
    expect(guestClaim(twoNodes(), { ...claim, newResource: { agent: 'stonith:fence_xvm' } })).toEqual([
      "Error: resource 'vm9' is a fencing device and cannot be a guest node",
    ]));
  test('may not have its own name', () =>
    expect(guestClaim(twoNodes(), { ...claim, name: 'vm9', newResource: { agent: vm } })).toEqual([
      "Error: 'vm9' already exists as the resource 'vm9' that is to become the guest node",
    ]));
});

describe('unknown settings', () => {
  const rules = (options: readonly string[]) => {
    const document = twoNodes().document();
    const claim = { kind: 'guest', name: 'guest1', resource: 'vm-guest1', options } as const;
    return nodeRules({ document, cluster: readCluster(document) }, claim);
  };
  test('are told with what is allowed', () =>
    expect(messages(rules(['foo']))).toEqual([
      "Error: invalid guest option 'foo', allowed options are: 'remote-addr', 'remote-connect-timeout', 'remote-port'",
    ]));
  test('are told all at once, sorted', () =>
    expect(messages(rules(['foo', 'bar']))).toEqual([
      "Error: invalid guest options: 'bar', 'foo', allowed options are: 'remote-addr', 'remote-connect-timeout', 'remote-port'",
    ]));
  test('such as remote-allow-migrate come with the command that sets them', () =>
    expect(hints(rules(['remote-allow-migrate']))).toEqual([
      'set it on the resource: pacer resource meta vm-guest1 remote-allow-migrate=…',
    ]));
});

describe('a collision comes with what to do:', () => {
  const hintsFor = (claim: NodeClaim) => {
    const document = twoNodes().guest('guest1', 'vm-guest1', { 'remote-addr': 'host1' }).document();
    return hints(nodeRules({ document, cluster: readCluster(document) }, claim));
  };
  test('the command that removes the other node', () =>
    expect(hintsFor({ kind: 'remote', name: 'GUEST1', resource: 'GUEST1' })).toEqual([
      'choose another name, or remove that node first: pacer cluster node remove-guest guest1',
    ]));
  test('the setting that gives the new node another port', () =>
    expect(hintsFor({ kind: 'remote', name: 'remote1', resource: 'remote1', address: 'host1' })).toEqual([
      'give another address, or another port (port) where that host runs a second pacemaker_remote',
    ]));
});

describe('a wrong resource comes with what to name instead:', () => {
  const hintsFor = (cluster: ClusterBuilder, resource: string) => {
    const document = cluster.document();
    const claim = { kind: 'guest', name: 'guest1', resource } as const;
    return hints(nodeRules({ document, cluster: readCluster(document) }, claim));
  };
  test('the resources inside a group', () =>
    expect(hintsFor(twoNodes().group('grp', 'vm2', 'vm3'), 'grp')).toEqual([
      "name the virtual machine inside it: 'vm2', 'vm3'",
    ]));
  test('a resource in other letters', () =>
    expect(hintsFor(twoNodes(), 'VM-guest1')).toEqual(["there is a 'vm-guest1': letter case counts"]));
});

function guardedSet(pair: string): string {
  const rule =
    '<rule id="r" score="1"><expression id="e" attribute="#uname" operation="eq" value="node1"/></rule>';
  return `<meta_attributes id="x">${rule}${pair}</meta_attributes>`;
}
