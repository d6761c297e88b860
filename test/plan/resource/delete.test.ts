import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { typeLine } from './run-decision.ts';

describe('resource delete', () => {
  test('takes the constraints on the resource along and lists them', async () => {
    const text = cib().primitive('A').primitive('B').location('A', 'node1').colocation('A', 'B').text();
    const { says, text: after } = await typeLine(text, 'resource delete A');
    expect(says).toEqual([
      expect.stringMatching(/^Removing Constraint - location-A-node1-INFINITY \(line \d+\)$/),
      expect.stringMatching(/^Removing Constraint - colocation-A-B-INFINITY \(line \d+\)$/),
      expect.stringMatching(/^Deleting Resource - A \(line \d+\)$/),
    ]);
    expect(after).not.toContain('"A"');
  });

  test('takes a single resource out of sets, and an order without resources away', async () => {
    const sets =
      '<rsc_order id="o"><resource_set id="s1"><resource_ref id="A"/></resource_set>' +
      '<resource_set id="s2"><resource_ref id="B"/><resource_ref id="C"/></resource_set></rsc_order>';
    const text = cib().primitive('A').primitive('B').primitive('C').raw('constraints', sets).text();
    const { text: after } = await typeLine(text, 'resource delete A B');
    expect(after).toContain(
      '<rsc_order id="o"><resource_set id="s2"><resource_ref id="C"/></resource_set></rsc_order>',
    );
    const { text: none } = await typeLine(text, 'resource delete A B C');
    expect(none).not.toContain('rsc_order');
  });

  test('takes an emptied tag away with the constraint on the tag', async () => {
    const text = cib().primitive('A').tag('T', 'A').location('T', 'node1').text();
    const { text: after } = await typeLine(text, 'resource delete A');
    expect(after).not.toContain('"T"');
  });

  test('takes the group with its last member, and the clone around it', async () => {
    const text = cib().primitive('A').primitive('B').group('G', 'A', 'B').clone('G-clone', 'G').text();
    const { text: one } = await typeLine(text, 'resource delete A');
    expect(one).toContain('<group id="G">');
    const { text: none } = await typeLine(text, 'resource delete A B');
    expect(none).not.toContain('G-clone');
  });

  test('takes permissions on the resource away', async () => {
    const acl =
      '<acl_role id="r"><acl_permission id="p1" kind="write" reference="A"/><acl_permission id="p2" kind="read" xpath="/cib"/></acl_role>';
    const text = cib().primitive('A').raw('acls', acl).text();
    const { text: after } = await typeLine(text, 'resource delete A');
    expect(after).toContain('<acl_role id="r"><acl_permission id="p2" kind="read" xpath="/cib"/></acl_role>');
  });

  test('takes a fencing device out of the levels that use it', async () => {
    const levels =
      '<fencing-level id="l1" target="node1" index="1" devices="f1,f2"/><fencing-level id="l2" target="node1" index="2" devices="f1"/>';
    const text = cib()
      .primitive('f1', { agent: 'stonith:fence_xvm' })
      .primitive('f2', { agent: 'stonith:fence_xvm' })
      .raw('fencing-topology', levels)
      .text();
    const { text: after } = await typeLine(text, 'resource delete f1');
    expect(after).toContain('devices="f2"');
    expect(after).not.toContain('"l2"');
  });

  test('refuses the resource of a guest node and names the command', async () => {
    const text = cib().vm('vm1').guest('guest1', 'vm1').text();
    const { says, hints } = await typeLine(text, 'resource delete vm1');
    expect(says[0]).toContain('Error: this command is not sufficient for removing a guest node');
    expect(hints.join()).toContain('pacer cluster node remove-guest guest1');
  });

  test('refuses the connection of a remote node and names the command', async () => {
    const { says, hints } = await typeLine(cib().remote('remote1').text(), 'resource delete remote1');
    expect(says[0]).toContain('Error: this command is not sufficient for removing a remote node');
    expect(hints.join()).toContain('pacer cluster node remove-remote remote1');
  });

  test('finds a guest node inside a group that is to go', async () => {
    const text = cib().vm('vm1').guest('guest1', 'vm1').group('G', 'vm1').text();
    const { says } = await typeLine(text, 'resource delete G');
    expect(says[0]).toContain("'vm1'");
  });

  test('takes permissions on what stands in the resource away, and references to constraints that go', async () => {
    const acl =
      '<acl_role id="r"><acl_permission id="p1" kind="write" reference="A-meta_attributes"/>' +
      '<acl_permission id="p2" kind="write" reference="location-A-node1-INFINITY"/></acl_role>';
    const text = cib()
      .primitive('A', { meta: { a: '1' } })
      .primitive('B')
      .location('A', 'node1')
      .tag('T', 'location-A-node1-INFINITY', 'B')
      .raw('acls', acl)
      .text();
    const { text: after } = await typeLine(text, 'resource delete A');
    expect(after).not.toContain('acl_permission');
    expect(after).not.toContain('location-A');
    expect(after).toContain('<obj_ref id="B"/>');
  });

  test.each([
    ['a set', '<meta_attributes id-ref="A-meta_attributes"/>'],
    [
      'a single pair',
      '<meta_attributes id="B-m"><nvpair id-ref="A-meta_attributes-a" name="a"/></meta_attributes>',
    ],
  ])('refuses to take from another resource what it borrows: %s', async (_title, raw) => {
    const text = cib()
      .primitive('A', { meta: { a: '1' } })
      .primitive('B', { raw })
      .text();
    const { says, changes } = await typeLine(text, 'resource delete A');
    expect(says[0]).toMatch(/^Error: .* of '(B|B-m)' takes its content from 'A-meta_attributes/);
    expect(changes).toEqual([]);
  });

  test('takes borrower and lender away together', async () => {
    const text = cib()
      .primitive('A', { meta: { a: '1' } })
      .primitive('B', { raw: '<meta_attributes id-ref="A-meta_attributes"/>' })
      .text();
    const { text: after } = await typeLine(text, 'resource delete A B');
    expect(after).not.toContain('primitive');
  });

  test('forced on many guest nodes at once reads the CIB once, not once a node', async () => {
    const ids = Array.from({ length: 4000 }, (_, index) => `vm${index}`);
    const builder = cib();
    for (const id of ids) builder.vm(id).guest(`guest-${id}`, id).location(id, `guest-${id}`);
    const text = builder.text();
    const start = process.cpuUsage();
    const { text: after } = await typeLine(text, `resource delete ${ids.join(' ')} --force`);
    const { user, system } = process.cpuUsage(start);
    expect(after).not.toContain('guest-');
    expect(user + system).toBeLessThan(3_000_000);
  });

  test('refuses a template that a resource uses', async () => {
    const text = cib().template('T').primitive('A', { template: 'T' }).text();
    const { says, changes } = await typeLine(text, 'resource delete T');
    expect(says[0]).toBe("Error: template 'T' is used by 'A'");
    expect(changes).toEqual([]);
  });

  test('takes nothing where one of several ids is unknown', async () => {
    const text = cib().primitive('A').text();
    const { says, changes } = await typeLine(text, 'resource delete A nosuch');
    expect(says).toEqual(["Error: resource 'nosuch' does not exist"]);
    expect(changes).toEqual([]);
  });
});
