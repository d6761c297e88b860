import { describe, expect, test } from 'vitest';
import { decideRemoveNode } from '../../../src/plan/nodes/remove-node.ts';
import type { State } from '../../../src/plan/plan.ts';
import { cib } from '../../support/cluster-builder.ts';
import { outcome } from './outcome.ts';

const guests = () => cib().node('node1').vm('vm1').guest('guest1', 'vm1', { 'remote-addr': '10.0.0.11' });

describe('removing a guest node', () => {
  test('takes the four settings out and leaves the set and the resource', async () => {
    const settings = { 'remote-addr': 'a', 'remote-port': '1', 'remote-connect-timeout': '9' };
    const text = cib()
      .vm('vm1', { meta: { 'allow-migrate': 'true' } })
      .vm('vm2')
      .guest('g', 'vm2', settings)
      .text();
    const { changes } = await remove(text, 'g');
    expect(changes).toEqual([
      '- <meta_attributes id="vm2-meta_attributes">',
      '- <nvpair id="vm2-meta_attributes-remote-addr" name="remote-addr" value="a"/>',
      '- <nvpair id="vm2-meta_attributes-remote-port" name="remote-port" value="1"/>',
      '- <nvpair id="vm2-meta_attributes-remote-connect-timeout" name="remote-connect-timeout" value="9"/>',
      '- <nvpair id="vm2-meta_attributes-remote-node" name="remote-node" value="g"/>',
      '+ <meta_attributes id="vm2-meta_attributes"/>',
    ]);
  });

  test.each([
    ['name', 'guest1'],
    ['name in other letters', 'GUEST1'],
    ['resource', 'vm1'],
    ['address', '10.0.0.11'],
  ])('finds it by %s', async (_title, word) => {
    const { text } = await remove(guests().text(), word);
    expect(text).not.toContain('remote-node');
  });

  test('removes what is only about the node, and lists it', async () => {
    const level = '<fencing-level id="fl1" target="guest1" index="1" devices="f1"/>';
    const text = guests()
      .remoteEntry('guest1', { standby: 'on' })
      .primitive('web')
      .location('web', 'guest1')
      .location('web', 'node1')
      .raw('fencing-topology', level)
      .text();
    const { says, changes } = await remove(text, 'guest1');
    expect(says).toEqual([
      'Removing node - guest1 (line 6)',
      'Removing Constraint - location-web-guest1-INFINITY (line 25)',
      'Removing fencing-level - fl1 (line 29)',
    ]);
    expect(changes).toContain(
      '- <rsc_location id="location-web-guest1-INFINITY" rsc="web" node="guest1" score="INFINITY"/>',
    );
    expect(changes.join()).not.toContain('location-web-node1');
  });

  test('removes a location that names the node in other letters, as Pacemaker reads it', async () => {
    const { text } = await remove(guests().primitive('web').location('web', 'Guest1').text(), 'guest1');
    expect(text).not.toContain('rsc_location');
  });

  test('warns of what names the node among other things, and leaves it', async () => {
    const rule =
      '<rsc_location id="l1" rsc="vm2"><rule id="r1" score="5"><expression id="e1" attribute="#uname" operation="ne" value="guest1"/></rule></rsc_location>';
    const fence = { pcmk_host_map: 'node1:1;guest1:2' };
    const text = guests()
      .vm('vm2')
      .primitive('fence1', { agent: 'stonith:fence_xvm', parameters: fence })
      .raw('constraints', rule)
      .raw('acls', '<acl_target id="guest1"/>')
      .raw(
        'acls',
        `<acl_role id="r"><acl_permission id="p1" kind="read" xpath="//node[@uname='guest1']"/></acl_role>`,
      )
      .text();
    const { says, hints, changes } = await remove(text, 'guest1');
    expect(says).toEqual([
      "Warning: rsc_location 'l1' (line 29) still refers to node 'guest1'",
      "Warning: acl_target 'guest1' (line 32) still refers to node 'guest1'",
      "Warning: acl_permission 'p1' (line 33) still refers to node 'guest1'",
      "Warning: primitive 'fence1' (line 22) still refers to node 'guest1'",
    ]);
    expect(hints).toContain('if it is not needed any more: pacer constraint delete l1');
    expect(hints).toContain("take 'guest1' out of pcmk_host_list or pcmk_host_map of the fencing device");
    expect(changes.filter((line) => !line.includes('vm1-meta_attributes'))).toEqual([]);
  });

  test('warns of fencing levels for all nodes of a name or attribute that the node has', async () => {
    const level = (id: string, target: string) =>
      `<fencing-level id="${id}" ${target} index="1" devices="f1"/>`;
    const levels = [
      level('fl1', 'target-pattern="^guest[[:digit:]]+$"'),
      level('fl2', 'target-pattern="^node"'),
      level('fl3', 'target-attribute="rack" target-value="7"'),
      level('fl4', 'target-attribute="rack" target-value="8"'),
      level('fl5', 'target-pattern="*("'),
    ];
    const text = guests()
      .remoteEntry('guest1', { rack: '7' })
      .raw('fencing-topology', levels.join('\n'))
      .text();
    const { says, text: after } = await remove(text, 'guest1');
    expect(says.filter((line) => line.includes('fencing-level'))).toEqual([
      "Warning: fencing-level 'fl1' (line 25) still refers to node 'guest1'",
      "Warning: fencing-level 'fl3' (line 27) still refers to node 'guest1'",
    ]);
    expect(after).toContain('fl1');
  });

  test('takes permissions on its settings along, which Pacemaker would refuse to leave', async () => {
    const acl =
      '<acl_role id="r"><acl_permission id="p1" kind="write" reference="vm1-meta_attributes-remote-node"/></acl_role>';
    const { text, says } = await remove(guests().raw('acls', acl).text(), 'guest1');
    expect(text).not.toContain('acl_permission');
    expect(says).toEqual([expect.stringMatching(/^Removing acl_permission - p1/)]);
  });

  test('stops where another resource borrows its settings', async () => {
    const raw =
      '<meta_attributes id="m"><nvpair id-ref="vm1-meta_attributes-remote-addr"/></meta_attributes>';
    const { says, changes } = await remove(guests().vm('vm2', { raw }).text(), 'guest1');
    expect(says).toEqual([expect.stringMatching(/^Error: nvpair \(line \d+\) of 'm' takes its content/)]);
    expect(changes).toEqual([]);
  });

  test('takes its record out of the status section of a file', async () => {
    const { text, says } = await remove(guests().state('guest1', { isRemote: true }).text(), 'guest1');
    expect(text).not.toContain('node_state');
    expect(says).toEqual(['Removing node_state - guest1 (line 21)']);
  });

  test('leaves the status section of a live cluster to Pacemaker', async () => {
    const { text } = await remove(
      guests().state('guest1', { isRemote: true }).text(),
      'guest1',
      undefined,
      'live',
    );
    expect(text).toContain('node_state');
  });

  test('keeps all that is about a cluster node of the same name', async () => {
    const text = cib()
      .node('node1')
      .state('node1', { id: '1' })
      .vm('vm1')
      .guest('node1', 'vm1')
      .location('vm1', 'node1')
      .text();
    const { text: after } = await remove(text, 'vm1');
    expect(after).toContain('rsc_location');
    expect(after).toContain('node_state');
    expect(after).not.toContain('remote-node');
  });
});

describe('removing a remote node', () => {
  const remotes = () => cib().vm('vm1').remote('remote1', { server: '10.0.0.21' });

  test.each([
    ['name', 'remote1'],
    ['address', '10.0.0.21'],
  ])('takes its connection resource out, found by %s', async (_title, word) => {
    const { changes, says } = await remove(remotes().text(), word);
    expect(changes).toEqual([
      '- <primitive id="remote1" class="ocf" provider="pacemaker" type="remote">',
      '- <instance_attributes id="remote1-instance_attributes">',
      '- <nvpair id="remote1-instance_attributes-server" name="server" value="10.0.0.21"/>',
    ]);
    expect(says).toEqual(['Deleting Resource - remote1 (line 11)']);
  });

  test('takes every reference to it out: locations of it and on it, orders, tickets, tags, sets', async () => {
    const set =
      '<rsc_colocation id="c1"><resource_set id="s1"><resource_ref id="vm1"/><resource_ref id="remote1"/></resource_set></rsc_colocation>';
    const text = remotes()
      .location('remote1', 'node1')
      .location('vm1', 'remote1')
      .order('remote1', 'vm1')
      .raw('constraints', '<rsc_ticket id="t1" rsc="remote1" ticket="T"/>')
      .raw('constraints', set)
      .tag('far', 'remote1')
      .tag('all', 'remote1', 'vm1')
      .text();
    const { text: after } = await remove(text, 'remote1');
    expect(after).not.toContain('remote1');
    expect(after).toContain('<resource_ref id="vm1"/>');
    expect(after).toContain('<tag id="all">');
    expect(after).not.toContain('id="far"');
  });

  test('stops where another resource borrows from its connection', async () => {
    const raw = '<instance_attributes id-ref="remote1-instance_attributes"/>';
    const text = remotes().remote('remote2', {}).primitive('x', { raw }).text();
    const { says, hints, changes } = await remove(text, 'remote1');
    expect(says).toContainEqual(
      expect.stringMatching(
        /^Error: instance_attributes \(line \d+\) of 'x' takes its content from 'remote1-/,
      ),
    );
    expect(hints.join()).toContain('in place of <instance_attributes id-ref="remote1-instance_attributes"/>');
    expect(changes).toEqual([]);
  });

  test('takes the last member of a group with the group', async () => {
    const { text } = await remove(remotes().group('grp', 'remote1').text(), 'remote1');
    expect(text).not.toContain('grp');
  });
});

describe('a word that means no node to remove', () => {
  const text = cib()
    .node('node1')
    .remoteEntry('ghost1')
    .vm('vm1')
    .guest('guest1', 'vm1')
    .remote('remote1')
    .bundle('httpd', { primitive: 'apache' })
    .text();
  test.each([
    [
      'nosuch',
      undefined,
      "Error: node 'nosuch' does not appear to exist in configuration",
      'see the nodes with: pacer node list',
    ],
    [
      'nosuch',
      'guest',
      "Error: guest node 'nosuch' does not appear to exist in configuration",
      'see the nodes with: pacer node list',
    ],
    [
      'remote1',
      'guest',
      "Error: guest node 'remote1' does not appear to exist in configuration",
      'it is a remote node: pacer cluster node remove-remote remote1',
    ],
    [
      'guest1',
      'remote',
      "Error: remote node 'guest1' does not appear to exist in configuration",
      'it is a guest node: pacer cluster node remove-guest guest1',
    ],
    [
      'ghost1',
      undefined,
      "Error: node 'ghost1' does not appear to exist in configuration",
      'only the record of a former node is left: pacer cluster node clear ghost1; its host as well: pacer node remove ghost1 --ssh-address HOST',
    ],
    [
      'httpd-0',
      undefined,
      "Error: 'httpd-0' is a replica of bundle 'httpd' (line 18)",
      "change the number of replicas of bundle 'httpd', or remove the bundle",
    ],
    [
      'node1',
      undefined,
      "Error: 'node1' is a cluster node (line 5), not a guest or remote node",
      'a cluster node leaves through corosync: stop the cluster on it, take it out of corosync.conf everywhere, then crm_node --remove node1',
    ],
  ] as const)('is told apart: %s as %s node', async (word, kind, says, hint) => {
    const result = await remove(text, word, kind);
    expect(result).toMatchObject({ says: [says], hints: [hint], changes: [] });
  });
});

describe('in maintenance, where the cluster stops nothing,', () => {
  const text = guests().property('maintenance-mode', 'true').text();

  test('a node is not removed: its resources would run twice afterwards', async () => {
    const { says, hints } = await remove(text, 'guest1', undefined, 'live');
    expect(says).toEqual([
      "Error: the cluster is in maintenance: what runs on 'guest1' would not be stopped, and be started elsewhere as well afterwards",
    ]);
    expect(hints).toEqual([
      'end it first: pacer property set maintenance-mode=false; with --force, see to it that nothing of the cluster runs on guest1',
    ]);
  });

  test('that of the node alone, too', async () => {
    const alone = guests().remoteEntry('guest1', { maintenance: 'on' }).text();
    const { says } = await remove(alone, 'guest1', undefined, 'live');
    expect(says.at(-1)).toMatch(/^Error: node 'guest1' is in maintenance: /);
  });

  test('that of a set with a rule, too: it may be in force', async () => {
    const alone = guests().remoteEntry('guest1', { maintenance: 'on' }).text();
    const rule = '<rule id="r" score="0"><date_expression id="e" operation="gt" start="2026-01-01"/></rule>';
    const ruled = alone.replace(/(<node .*?<instance_attributes [^>]*>)/s, `$1${rule}`);
    expect(ruled).toContain(rule);
    const { says } = await remove(ruled, 'guest1', undefined, 'live');
    expect(says.at(-1)).toMatch(/^Error: node 'guest1' is in maintenance: /);
  });

  test('a file is changed all the same: no cluster runs on it', async () => {
    expect((await remove(text, 'guest1')).says).toEqual([]);
  });
});

describe('a word that means several nodes', () => {
  const both = () => cib().vm('vm1').guest('guest1', 'vm1').vm('vm2').guest('guest1', 'vm2');

  test('is an error that names the resources; forced, all of them go', async () => {
    const { says, text } = await remove(both().text(), 'guest1');
    expect(says[0]).toBe("Error: more than one resource for 'guest1' found: 'vm1', 'vm2'");
    expect(text).not.toContain('remote-node');
  });
  test('is one node by its resource, and what is about the name stays for the other one', async () => {
    const { text } = await remove(both().primitive('web').location('web', 'guest1').text(), 'vm1');
    expect(text).toContain('vm2-meta_attributes-remote-node');
    expect(text).not.toContain('vm1-meta_attributes-remote-node');
    expect(text).toContain('rsc_location');
  });
});

function remove(text: string, node: string, kind?: 'guest' | 'remote', where?: State['where']) {
  const request = kind === undefined ? { node } : { node, kind };
  return outcome(text, (state) => decideRemoveNode(state, request), where);
}
