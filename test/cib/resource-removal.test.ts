import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { referencesToResource } from '../../src/cib/resource-references.ts';
import { resourceRemoval } from '../../src/cib/resource-removal.ts';
import { type ClusterBuilder, cib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';

const set = (id: string, ...ids: string[]) =>
  `<resource_set id="${id}">${ids.map((ref) => `<resource_ref id="${ref}"/>`).join('')}</resource_set>`;

describe('A resource that is removed takes along', () => {
  test.each<[string, ClusterBuilder, string[]]>([
    [
      'its location constraint',
      cib().primitive('D1').location('D1', 'node1'),
      ['location-D1-node1-INFINITY'],
    ],
    [
      'its colocations, on either side',
      cib().primitive('D1').primitive('D2').colocation('D1', 'D2').colocation('D2', 'D1', '1'),
      ['colocation-D1-D2-INFINITY', 'colocation-D2-D1-1'],
    ],
    [
      'its orders, on either side',
      cib().primitive('D1').primitive('D2').order('D1', 'D2').order('D2', 'D1'),
      ['order-D1-D2-mandatory', 'order-D2-D1-mandatory'],
    ],
    [
      'its place in a set',
      cib()
        .primitive('D1')
        .primitive('D2')
        .raw('constraints', `<rsc_order id="o">${set('s', 'D1', 'D2')}</rsc_order>`),
      ['D1'],
    ],
    [
      'a set that is empty without it',
      cib()
        .primitive('D1')
        .primitive('D2')
        .raw('constraints', `<rsc_order id="o">${set('s1', 'D1')}${set('s2', 'D2')}</rsc_order>`),
      ['s1'],
    ],
    [
      'a constraint that is empty without it',
      cib()
        .primitive('D1')
        .raw('constraints', `<rsc_location id="l" node="n" score="1">${set('s', 'D1')}</rsc_location>`),
      ['l'],
    ],
    ['its place in a tag', cib().primitive('D1').primitive('D2').tag('t', 'D1', 'D2'), ['D1']],
    ['a tag that is empty without it', cib().primitive('D1').tag('t', 'D1'), ['t']],
    [
      'what names a tag that goes',
      cib().primitive('D1').tag('t', 'D1').location('t', 'node1'),
      ['t', 'location-t-node1-INFINITY'],
    ],
    [
      'a group that is empty without it, and what names that',
      cib().group('grp', 'D1').location('grp', 'node1'),
      ['grp', 'location-grp-node1-INFINITY'],
    ],
    [
      'its clone, and what names that',
      cib().clone('c', 'D1').location('c', 'node1'),
      ['c', 'location-c-node1-INFINITY'],
    ],
    [
      'its permission in access control',
      cib()
        .primitive('D1')
        .raw('acls', '<acl_role id="r"><acl_permission id="p" kind="read" reference="D1"/></acl_role>'),
      ['p'],
    ],
    [
      'a permission for one of its sets',
      cib()
        .primitive('D1', { meta: { a: '1' } })
        .raw(
          'acls',
          '<acl_role id="r"><acl_permission id="p" kind="write" reference="D1-meta_attributes"/></acl_role>',
        ),
      ['p'],
    ],
    [
      'a fencing level of it alone',
      cib()
        .primitive('D1')
        .raw('fencing-topology', '<fencing-level id="f" index="1" target="n" devices="D1"/>'),
      ['f'],
    ],
  ])('%s', (_, builder, gone) => {
    expect(
      removedBy(builder, 'D1')
        .filter((id) => id !== 'D1')
        .sort(),
    ).toEqual(gone.filter((id) => id !== 'D1').sort());
  });

  test('its part in a fencing level of several', async () => {
    const level = '<fencing-level id="f" index="1" target="n" devices="f1,D1,f2"/>';
    const document = cib().primitive('D1').raw('fencing-topology', level).document();
    const edited = await applyEdits(document, resourceRemoval(document, ['D1']).edits);
    expect(edited).toContain('devices="f1,f2"');
  });

  test('nothing that names another', () => {
    const builder = cib()
      .primitive('D1')
      .primitive('D11')
      .location('D11', 'node1')
      .tag('t', 'D11')
      .group('grp', 'G1');
    expect(removedBy(builder, 'D1')).toEqual(['D1']);
  });
});

describe('Several that are removed together', () => {
  test('take a set along that is empty without all of them', () => {
    const builder = cib()
      .primitive('D1')
      .primitive('D2')
      .raw('constraints', `<rsc_order id="o">${set('s', 'D1', 'D2')}</rsc_order>`);
    expect(removedBy(builder, 'D1', 'D2').sort()).toEqual(['D1', 'D2', 'o']);
  });

  test('may be in one another', () => {
    expect(removedBy(cib().group('grp', 'G1', 'G2'), 'G1', 'grp', 'G2')).toEqual(['grp']);
  });
});

test('A group takes along what names its members', () => {
  const builder = cib().primitive('D2').group('grp', 'G1', 'G2').colocation('D2', 'G1');
  expect(removedBy(builder, 'grp').sort()).toEqual(['colocation-D2-G1-INFINITY', 'grp']);
});

test('What borrows from a removed resource is reported, not removed', () => {
  const builder = cib()
    .primitive('D1', { meta: { a: '1' } })
    .primitive('D2', { raw: '<meta_attributes id-ref="D1-meta_attributes"/>' });
  const { blocking } = resourceRemoval(builder.document(), ['D1']);
  expect(blocking.map(({ kind, element }) => [kind, element.parent?.id])).toEqual([['id-ref', 'D2']]);
});

test('A template that is used cannot go', () => {
  const builder = cib().template('t').primitive('D1', { template: 't' });
  const { blocking } = resourceRemoval(builder.document(), ['t']);
  expect(blocking.map(({ kind, element }) => [kind, element.id])).toEqual([['template', 'D1']]);
});

test('An id that is no resource is passed over', () => {
  expect(removedBy(cib().primitive('D1').tag('t', 'D1'), 't', 'nothing')).toEqual([]);
});

test('References say what they are', () => {
  const builder = cib()
    .primitive('D1')
    .primitive('D2')
    .location('D1', 'n')
    .tag('t', 'D1')
    .colocation('D1', 'D1', '5');
  const kinds = referencesToResource(builder.document(), 'D1').map(({ kind }) => kind);
  expect(kinds).toEqual(['constraint', 'constraint', 'tag member']);
});

describeWith(['xmllint'], 'What is left is valid against the schema', () => {
  test.each(['D1', 'G1', 'grp', 'C1', 'b1'])('without %s', async (id) => {
    const document = cib()
      .node('node1')
      .primitive('D1', { meta: { a: '1' } })
      .group('grp', 'G1')
      .clone('C1-clone', 'C1')
      .bundle('b1', { primitive: 'P1' })
      .tag('t', 'D1', 'grp')
      .location('grp', 'node1')
      .location('t', 'node1', '5')
      .colocation('C1-clone', 'D1')
      .order('b1', 'grp')
      .raw('constraints', `<rsc_order id="o">${set('s1', 'D1', 'grp')}${set('s2', 'C1-clone')}</rsc_order>`)
      .raw('acls', '<acl_role id="r"><acl_permission id="p" kind="read" reference="D1"/></acl_role>')
      .document();
    const edited = await applyEdits(document, resourceRemoval(document, [id]).edits);
    const schema = '/usr/share/pacemaker/pacemaker-3.9.rng';
    const { stderr } = spawnSync('xmllint', ['--noout', '--relaxng', schema, '-'], {
      input: edited,
      encoding: 'utf8',
    });
    expect(stderr).toBe('- validates\n');
  });
});

/** Ids of the outermost elements that go. */
function removedBy(builder: ClusterBuilder, ...ids: string[]): string[] {
  return resourceRemoval(builder.document(), ids).edits.flatMap((edit) =>
    edit.edit === 'remove' ? [edit.element.id] : [],
  );
}
