import { describe, expect, test } from 'vitest';
import { parseGroupAdd } from '../../../src/grammar/group-add.ts';
import { parseGroupRemove } from '../../../src/grammar/group-remove.ts';
import { decideGroupAdd } from '../../../src/plan/resource/group-add.ts';
import { decideGroupRemove } from '../../../src/plan/resource/group-remove.ts';
import { cib } from '../../support/cluster-builder.ts';
import { type Outcome, outcome } from '../nodes/outcome.ts';

const three = () => cib().primitive('A').primitive('B').primitive('C');

describe('resource group add', () => {
  test('keeps comments and everything else that stands in the group', async () => {
    const text = three().group('G', 'A').text().replace('<group id="G">', '<group id="G"><!-- ours -->');
    const { text: after } = await add(text, 'G B');
    expect(after).toContain('<!-- ours -->');
    expect(membersOf(after, 'G')).toEqual(['A', 'B']);
  });

  test('keeps what refers to a resource that moves', async () => {
    const text = three().location('A', 'node1').tag('T', 'A').raw('acls', permission('A')).text();
    const { text: after, says } = await add(text, 'G A');
    expect(after).toContain('rsc="A"');
    expect(after).toContain('<obj_ref id="A"/>');
    expect(after).toContain('reference="A"');
    expect(says).toEqual([]);
  });

  test('moves several in the order typed, between those that stay', async () => {
    const text = three().primitive('D').group('G', 'A', 'D').text();
    expect(membersOf((await add(text, 'G C B', { after: 'A' })).text, 'G')).toEqual(['A', 'C', 'B', 'D']);
  });

  test('changes the order within the group', async () => {
    const text = three().group('G', 'A', 'B', 'C').text();
    expect(membersOf((await add(text, 'G C', { before: 'A' })).text, 'G')).toEqual(['C', 'A', 'B']);
  });

  test('what stands there already is no change', async () => {
    const text = three().group('G', 'A', 'B', 'C').text();
    expect((await add(text, 'G A B')).changes).toEqual([]);
    expect((await add(text, 'G B C', { after: 'A' })).changes).toEqual([]);
  });

  test('the virtual machine of a guest node may be in a group', async () => {
    const { says, text } = await add(cib().vm('vm1').guest('guest1', 'vm1').text(), 'G vm1');
    expect(says).toEqual([]);
    expect(membersOf(text, 'G')).toEqual(['vm1']);
  });

  test('but not in one that is cloned', async () => {
    const text = three().vm('vm1').guest('guest1', 'vm1').group('G', 'A').clone('X', 'G').text();
    const { says, changes } = await add(text, 'G vm1');
    expect(says).toEqual(["Error: resource 'vm1' of a guest node must not be inside a clone"]);
    expect(changes).toEqual([]);
  });

  test('refuses the connection of a remote node, with the reason', async () => {
    const { says, hints, changes } = await add(cib().remote('remote1').text(), 'G remote1');
    expect(says[0]).toContain("connection resource 'remote1' of a remote node must not be inside a group");
    expect(hints[0]).toContain('section 5.5');
    expect(changes).toEqual([]);
  });

  test('tells that the group that a resource leaves is gone with it', async () => {
    const { says, text } = await add(three().group('old', 'A').text(), 'new A');
    expect(says).toEqual([
      expect.stringMatching(/^Removing group old \(line \d+\), which would be left empty$/),
    ]);
    expect(text).not.toContain('"old"');
  });

  test('refuses to empty a group that is referred to, and names the command', async () => {
    const { says, hints } = await add(three().group('old', 'A').location('old', 'node1').text(), 'new A');
    expect(says[0]).toContain("it would leave group 'old'");
    expect(hints[0]).toContain('pacer resource ungroup old');
  });

  test('says all that is wrong at once', async () => {
    const text = three().clone('X', 'A').text();
    const { says } = await add(text, 'G A X nosuch');
    expect(says).toHaveLength(3);
  });

  test('points out another letter case', async () => {
    expect((await add(three().text(), 'G a')).hints).toEqual(["there is a 'A': letter case counts"]);
  });
});

describe('resource group remove', () => {
  test('keeps what refers to the resources and takes what refers to the group', async () => {
    const text = three().group('G', 'A', 'B').location('A', 'node1').location('G', 'node1').text();
    const { says, text: after } = await remove(text, 'G');
    expect(says).toEqual([expect.stringContaining('Removing Constraint - location-G-node1-INFINITY')]);
    expect(after).toContain('location-A-node1-INFINITY');
  });

  test('stops where something borrows from the group', async () => {
    const set = '<meta_attributes id="G-meta"><nvpair id="p" name="priority" value="1"/></meta_attributes>';
    const text = three()
      .group('G', 'A', 'B')
      .primitive('D', { raw: '<meta_attributes id-ref="G-meta"/>' })
      .text()
      .replace('<group id="G">', `<group id="G">${set}`);
    const { says, changes } = await remove(text, 'G');
    expect(says[0]).toContain('G-meta');
    expect(changes).toEqual([]);
  });

  test('a cloned group must keep a resource, or have only one', async () => {
    const text = three().group('G', 'A', 'B').clone('X', 'G').text();
    const { says, hints } = await remove(text, 'G');
    expect(says[0]).toContain('cannot remove all resources from a cloned group');
    expect(hints[0]).toContain('pacer resource unclone X');
  });

  test('says what is in the group where a name is wrong', async () => {
    const { hints } = await remove(three().group('G', 'A', 'B').text(), 'G C');
    expect(hints).toEqual(["in the group are 'A', 'B'"]);
  });
});

function add(text: string, line: string, beside: { before?: string; after?: string } = {}): Promise<Outcome> {
  const parsed = parseGroupAdd(line.split(' '), beside);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideGroupAdd(state, parsed.value));
}

function remove(text: string, line: string): Promise<Outcome> {
  const parsed = parseGroupRemove(line.split(' '));
  if (!parsed.ok) throw new Error(parsed.error.code);
  return outcome(text, (state) => decideGroupRemove(state, parsed.value));
}

function membersOf(text: string, group: string): string[] {
  const [, content = ''] = new RegExp(`<group id="${group}">([\\s\\S]*?)</group>`).exec(text) ?? [];
  return [...content.matchAll(/<primitive id="([^"]+)"/g)].map(([, id]) => id ?? '');
}

function permission(reference: string): string {
  return `<acl_role id="r"><acl_permission id="p1" kind="write" reference="${reference}"/></acl_role>`;
}
