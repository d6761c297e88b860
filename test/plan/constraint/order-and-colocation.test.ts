import { describe, expect, test } from 'vitest';
import { cib } from '../../support/cluster-builder.ts';
import { typeConstraint } from './type-constraint.ts';

const cluster = () =>
  cib().node('node1').remote('remote1').vm('vm1').guest('guest1', 'vm1').primitive('A').primitive('B');

describe('the connection of a remote node', () => {
  test.each([
    ['order remote1 then A', 'an order'],
    ['order set A remote1', 'an order'],
    ['colocation add A with remote1', 'a colocation'],
    ['colocation set remote1 A', 'a colocation'],
  ])('is refused by %s, with the reason', async (line, kind) => {
    const { says, hints } = await typeConstraint(cluster().text(), line);
    expect(says[0]).toMatch(
      new RegExp(
        `^Error: connection resource 'remote1' \\(line \\d+\\) of a remote node must not be in ${kind} constraint$`,
      ),
    );
    expect(hints[0]).toContain('Pacemaker Remote, section 5.5');
  });

  test('is found in a group too', async () => {
    const { says } = await typeConstraint(cluster().group('g', 'remote1').text(), 'order g then A');
    expect(says[0]).toContain("connection resource 'remote1'");
  });

  test('is no resource that a guest has', async () => {
    const { says, hints } = await typeConstraint(cluster().text(), 'order guest1 then A');
    expect(says[0]).toBe("Error: Resource 'guest1' does not exist");
    expect(hints[0]).toContain("its virtual machine is 'vm1'");
  });
});

describe('a constraint that is there already', () => {
  test('is named', async () => {
    const { says, hints } = await typeConstraint(
      cluster().order('A', 'B').text(),
      'order A then B kind=Optional',
    );
    expect(says[0]).toMatch(
      /^Error: duplicate constraint already exists: 'order-A-B-mandatory' \(line \d+\)$/,
    );
    expect(hints).toEqual(['to put another in its place: pacer constraint delete order-A-B-mandatory']);
  });

  test('is another one where the actions differ', async () => {
    const { says } = await typeConstraint(cluster().order('A', 'B').text(), 'order stop A then stop B');
    expect(says).toEqual(['Adding A B (kind: Mandatory) (Options: first-action=stop then-action=stop)']);
  });

  test('counts a missing then-action as the first action', async () => {
    const stops = '<rsc_order id="o" first="A" then="B" first-action="stop"/>';
    const text = cluster().raw('constraints', stops).text();
    expect((await typeConstraint(text, 'order stop A then stop B')).says[0]).toContain("'o'");
  });
});

describe('roles', () => {
  test('are written as an older schema knows them', async () => {
    const { text } = await typeConstraint(
      cluster().root({ 'validate-with': 'pacemaker-3.6' }).text(),
      'colocation add Promoted A with B',
    );
    expect(text).toContain('rsc-role="Master"');
  });
});

describe('taking constraints away', () => {
  const text = cluster()
    .order('A', 'B')
    .colocation('A', 'B')
    .raw(
      'constraints',
      '<rsc_order id="s"><resource_set id="s1"><resource_ref id="A"/><resource_ref id="B"/></resource_set></rsc_order>',
    )
    .text();

  test('is all or nothing', async () => {
    const { says, changes } = await typeConstraint(text, 'delete order-A-B-mandatory nosuch');
    expect(says).toEqual(["Error: Unable to find constraint - 'nosuch'"]);
    expect(changes).toEqual([]);
  });

  test('names the constraint that an id is a part of', async () => {
    expect((await typeConstraint(text, 'delete s1')).hints).toEqual([
      "it is a part of constraint 's', which can only go as a whole",
    ]);
  });

  test('from orders leaves colocations alone', async () => {
    const { says, text: after } = await typeConstraint(text, 'order remove A');
    expect(says.map((line) => line.replace(/ \(line \d+\)/, ''))).toEqual([
      'Removing Constraint - order-A-B-mandatory',
      'Removing A from set s1',
    ]);
    expect(after).toContain('colocation-A-B-INFINITY');
  });

  test('says where nothing was found', async () => {
    expect((await typeConstraint(text, 'order remove vm1')).says).toEqual([
      "Error: no order constraint found that names 'vm1'",
    ]);
  });
});
