import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { typeConstraint } from './type-constraint.ts';

const cluster = () =>
  cib()
    .node('node1')
    .node('node2')
    .vm('vm1')
    .guest('guest1', 'vm1')
    .vm('vm2')
    .guest('guest2', 'vm2')
    .remote('remote1')
    .primitive('web')
    .primitive('copy')
    .clone('copies', 'copy');

describe('the nodes of a location constraint', () => {
  test.each(['node1', 'guest1', 'remote1'])('may be %s, which exists', async (node) => {
    const { says, changes } = await typeConstraint(cluster().text(), `location web prefers ${node}`);
    expect(says).toEqual([]);
    expect(changes).toContain(
      `+ <rsc_location id="location-web-${node}-INFINITY" rsc="web" node="${node}" score="INFINITY"/>`,
    );
  });

  test('must exist, in a file too', async () => {
    const { says, hints } = await typeConstraint(cluster().text(), 'location web prefers nosuch');
    expect(says).toEqual(["Error: Node 'nosuch' does not appear to exist in configuration"]);
    expect(hints).toEqual(['see the nodes with: pacer node list']);
  });

  test('are written as the cluster has them', async () => {
    const { says, hints } = await typeConstraint(cluster().text(), 'location web prefers GUEST1');
    expect(says).toEqual(["Error: Node 'GUEST1' does not appear to exist in configuration"]);
    expect(hints).toEqual(["there is a 'guest1': letter case counts"]);
  });

  test('cannot be checked where the file knows no cluster node', async () => {
    const { says, changes } = await typeConstraint(
      cib().primitive('web').text(),
      'location web prefers node1',
    );
    expect(says).toEqual(['Warning: Validation for node existence in the cluster will be skipped']);
    expect(changes.at(-1)).toContain('node="node1"');
  });

  test('are not those that were removed', async () => {
    const { hints } = await typeConstraint(cluster().remoteEntry('gone').text(), 'location web prefers gone');
    expect(hints).toEqual(['it was removed: only an old entry of it is left']);
  });
});

describe('what makes a node is placed on cluster nodes only', () => {
  test('a virtual machine does not run inside itself', async () => {
    const { says, hints } = await typeConstraint(cluster().text(), 'location vm1 prefers guest1');
    expect(says).toEqual([
      "Error: 'vm1' starts the virtual machine of guest node 'guest1' and cannot run inside it",
    ]);
    expect(hints).toEqual(['name cluster nodes: pacer constraint location vm1 prefers NODE']);
  });

  test('nor on another guest node', async () => {
    const { says } = await typeConstraint(cluster().text(), 'location vm1 prefers guest2');
    expect(says).toEqual([
      "Error: 'vm1' starts the virtual machine of a guest node and runs on cluster nodes only, not on 'guest2'",
    ]);
  });

  test('a connection does not run on its own remote node', async () => {
    const { says } = await typeConstraint(cluster().text(), 'location remote1 prefers remote1=10');
    expect(says).toEqual([
      "Error: 'remote1' is the connection of remote node 'remote1' and cannot run on it",
    ]);
  });

  test('a group counts for the machine in it', async () => {
    const { says } = await typeConstraint(
      cluster().group('machines', 'vm1').text(),
      'location machines prefers guest1',
    );
    expect(says).toEqual([
      "Error: 'vm1' starts the virtual machine of guest node 'guest1' and cannot run inside it",
    ]);
  });

  test.each(['location vm1 avoids guest1', 'location vm1 prefers guest1=0', 'location vm1 prefers node1'])(
    '%s is fine',
    async (line) => {
      expect((await typeConstraint(cluster().text(), line)).says).toEqual([]);
    },
  );
});

describe('the resource of a location constraint', () => {
  test.each([
    [
      'guest1',
      "it is the name of a guest node, not of a resource: its virtual machine is 'vm1'; to place a resource on it: RESOURCE prefers guest1",
    ],
    ['node1', 'it is a node: the resource comes first, then prefers or avoids, then nodes'],
    ['nosuch', 'see the resources with: pacer resource config'],
    ['WEB', "there is a 'web': letter case counts"],
  ])('is not %s', async (name, hint) => {
    const { says, hints, changes } = await typeConstraint(cluster().text(), `location ${name} prefers node1`);
    expect(says).toEqual([`Error: Resource '${name}' does not exist`]);
    expect(hints).toEqual([hint]);
    expect(changes).toEqual([]);
  });

  test('is the clone, not what it copies', async () => {
    const { says } = await typeConstraint(cluster().text(), 'location copy prefers node1');
    expect(says).toEqual([
      'Error: copy is a clone resource, you should use the clone id: copies when adding constraints',
    ]);
  });
});

describe('an older constraint of the same resource and node', () => {
  const placed = cluster().location('web', 'guest1', '100').text();
  const old = '<rsc_location id="location-web-guest1-100" rsc="web" node="guest1" score="100"/>';

  test('is replaced', async () => {
    const { changes } = await typeConstraint(placed, 'location web avoids guest1=5');
    expect(changes).toEqual([
      `- ${old}`,
      '+ <rsc_location id="location-web-guest1--5" rsc="web" node="guest1" score="-5"/>',
    ]);
  });

  test('stays where it says the same', async () => {
    expect((await typeConstraint(placed, 'location web prefers guest1=+100')).changes).toEqual([]);
  });

  test('stays where it is about one role only', async () => {
    const role = '<rsc_location id="r" rsc="web" node="node1" role="Promoted" score="5"/>';
    const { text } = await typeConstraint(
      cluster().raw('constraints', role).text(),
      'location web prefers node1',
    );
    expect(text).toContain(role);
  });

  test('may give its id to the new one', async () => {
    const { changes } = await typeConstraint(placed, 'location add location-web-guest1-100 web guest1 7');
    expect(changes).toEqual([
      `- ${old}`,
      '+ <rsc_location id="location-web-guest1-100" rsc="web" node="guest1" score="7"/>',
    ]);
  });

  test('does not give its id to a constraint about something else', async () => {
    const { says } = await typeConstraint(placed, 'location add location-web-guest1-100 vm1 node1 7');
    expect(says[0]).toMatch(
      /^Error: 'location-web-guest1-100' already exists as a constraint of another resource or node \(line \d+\)$/,
    );
  });

  test('is not replaced while a tag refers to it', async () => {
    const tagged = cluster().location('web', 'guest1', '100').tag('t', 'location-web-guest1-100').text();
    const { says, changes } = await typeConstraint(tagged, 'location web prefers guest1=5');
    expect(says[0]).toMatch(/^Error: 'location-web-guest1-100' is used by tag 't'/);
    expect(changes).toEqual([]);
  });
});

describe('a rule about nodes', () => {
  test('says what #kind can be', async () => {
    const { says, hints } = await typeConstraint(cluster().text(), 'location web rule #kind eq guest');
    expect(says).toEqual(["Warning: '#kind' is never 'guest'"]);
    expect(hints).toEqual(["it is 'cluster', 'remote' or, for guest and bundle nodes, 'container'"]);
  });

  test('warns of a node that does not exist', async () => {
    const { says } = await typeConstraint(
      cluster().text(),
      'location web rule #uname eq guest1 or #uname eq guest9',
    );
    expect(says).toEqual(["Warning: the rule is about node 'guest9', which does not exist"]);
  });

  test('that the shell has cut off is explained', async () => {
    const { says, hints } = await typeConstraint(cluster().text(), 'location web rule score=5');
    expect(says).toEqual(["Error: '' is not a valid rule expression: there is none"]);
    expect(hints[0]).toContain("'#kind' eq remote");
  });
});
