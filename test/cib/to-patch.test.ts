import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import type { CibDocument, CibElement } from '../../src/cib/document.ts';
import type { CibEdit, NewElement } from '../../src/cib/edit.ts';
import { setNvpairs } from '../../src/cib/set-nvpairs.ts';
import { toPatch } from '../../src/cib/to-patch.ts';
import { cib, readCib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pacer-patch-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = cib()
  .root({ epoch: '5', num_updates: '3', admin_epoch: '2' })
  .node('node1')
  .raw('resources', '<!-- the first -->')
  .vm('vm1', { meta: { a: '1', b: '2' } })
  .raw('resources', '<!-- the second -->')
  .primitive('D1')
  .primitive('D2')
  .group('grp', 'G1', 'G2', 'G3')
  .location('grp', 'node1')
  .tag('t', 'D2')
  .text();

type Change = (document: CibDocument) => readonly CibEdit[];

const changes: Readonly<Record<string, Change>> = {
  'an attribute that is set': (document) => [set(document, 'D1', 'description', `<&"'> ü`)],
  'an attribute that is taken away': (document) => [
    set(document, 'vm1-meta_attributes-a', 'name', 'c'),
    set(document, 'D1', 'provider', undefined),
    set(document, 'D1', 'class', 'lsb'),
  ],
  'an element that is removed': (document) => [remove(document, 't'), remove(document, 'D2')],
  'the only child that is removed': (document) => [remove(document, 'location-grp-node1-INFINITY')],
  'a first element': (document) => [insert(document, 'resources', dummy('N1'), 'vm1')],
  'an element behind a comment': (document) => [insert(document, 'resources', dummy('N1'), 'D1')],
  'several at one place': (document) =>
    ['N1', 'N2', 'N3'].map((id) => insert(document, 'resources', dummy(id), 'D2')),
  'several at the end': (document) =>
    ['N1', 'N2', 'N3'].map((id) => insert(document, 'resources', dummy(id))),
  'one put in where another goes': (document) => [
    insert(document, 'resources', dummy('N1'), 'D1'),
    remove(document, 'D1'),
  ],
  'one put in behind several that go': (document) => [
    remove(document, 'vm1'),
    remove(document, 'D1'),
    insert(document, 'resources', dummy('N1'), 'grp'),
  ],
  'elements in different parents': (document) => [
    insert(document, 'constraints', location('D2')),
    insert(document, 'resources', dummy('N1'), 'D2'),
    { edit: 'insert', parent: found(document, 'grp'), before: found(document, 'G2'), element: dummy('G9') },
    remove(document, 'G1'),
  ],
  'an element with children': (document) => [
    insert(document, 'resources', {
      ...dummy('N1'),
      children: [
        element('meta_attributes', { id: 'N1-m' }, [
          element('nvpair', { id: 'N1-m-x', name: 'x', value: '&<"' }),
        ]),
      ],
    }),
  ],
  'a guest node made': (document) =>
    setNvpairs(
      document,
      found(document, 'vm1'),
      'meta_attributes',
      [
        ['remote-node', 'guest1'],
        ['a', ''],
        ['b', '3'],
      ],
      { newSet: 'first' },
    ),
  'a set made': (document) =>
    setNvpairs(document, found(document, 'D1'), 'meta_attributes', [['remote-node', 'guest1']], {
      newSet: 'first',
    }),
  'an element that moves into a new one': (document) => wrap(document, 'D1'),
  'edits in an element that moves': (document) => [
    ...wrap(document, 'vm1'),
    set(document, 'vm1', 'description', 'x'),
    remove(document, 'vm1-meta_attributes-a'),
    set(document, 'vm1-meta_attributes-b', 'value', '9'),
  ],
  'edits in an element that goes': (document) => [
    remove(document, 'vm1'),
    set(document, 'vm1-meta_attributes-b', 'value', '9'),
    remove(document, 'vm1-meta_attributes-a'),
  ],
  'a cluster property beside the version': (document) => [
    {
      edit: 'insert',
      parent: document.configuration.child('crm_config') ?? document.root,
      element: element('cluster_property_set', { id: 'p' }),
    },
    { edit: 'set', element: document.root, attribute: 'epoch', value: '6' },
  ],
};

describeWith(
  ['cibadmin', 'xmllint'],
  'The real cibadmin makes of the patch what the edits make of the file',
  () => {
    test.each(Object.entries(changes))('%s', async (_, change) => {
      const document = readCib(text);
      const patched = cibadmin(text, await toPatch(document, change(document)));
      const edited = await applyEdits(document, change(document));
      expect([patched.stderr, content(patched.text)]).toEqual(['', content(edited)]);
    });

    test('and counts the epoch up by one', async () => {
      const document = readCib(text);
      const patched = readCib(
        cibadmin(text, await toPatch(document, [set(document, 'D1', 'description', 'x')])).text,
      );
      expect(['admin_epoch', 'epoch', 'num_updates'].map((name) => patched.root.get(name))).toEqual([
        '2',
        '6',
        '0',
      ]);
    });

    test.each(['admin_epoch="1"', 'epoch="4"', 'num_updates="2"'])(
      'and refuses one that is older: %s',
      async (older) => {
        const [name = ''] = older.split('=');
        const document = readCib(text.replace(new RegExp(`\\b${name}="\\d"`), older));
        const answer = cibadmin(text, await toPatch(document, [set(document, 'D1', 'description', 'x')]));
        expect([answer.status, answer.text]).toEqual([103, text]);
      },
    );

    test('and refuses what the schema does not allow', async () => {
      const document = readCib(text);
      const answer = cibadmin(
        text,
        await toPatch(document, [insert(document, 'resources', element('nonsense'))]),
      );
      expect([answer.status, answer.text]).toEqual([78, text]);
    });
  },
);

function cibadmin(before: string, patch: string) {
  const file = join(folder, 'cib.xml');
  writeFileSync(file, before);
  const env = { ...process.env, CIB_file: file };
  const { status, stderr } = spawnSync('cibadmin', ['--patch', '--xml-pipe'], {
    input: patch,
    encoding: 'utf8',
    env,
  });
  return { status, stderr, text: readFileSync(file, 'utf8') };
}

/** The canonical form without white space between elements, and without what counts the version. */
function content(xml: string): string {
  const plain = spawnSync('xmllint', ['--noblanks', '-'], { input: xml, encoding: 'utf8' });
  const canonical = spawnSync('xmllint', ['--c14n', '-'], { input: plain.stdout, encoding: 'utf8' });
  return canonical.stdout.replace(/<cib [^>]*>/, '<cib>').replaceAll('><', '>\n<');
}

function wrap(document: CibDocument, id: string): CibEdit[] {
  const existing = found(document, id);
  const clone: NewElement = { name: 'clone', attributes: [['id', `${id}-clone`]], children: [{ existing }] };
  return [insert(document, 'resources', clone, id), { edit: 'remove', element: existing }];
}

function found(document: CibDocument, id: string): CibElement {
  const existing = document.byId(id);
  if (existing === undefined) throw new Error(`no element '${id}'`);
  return existing;
}

function set(document: CibDocument, id: string, attribute: string, value: string | undefined): CibEdit {
  return { edit: 'set', element: found(document, id), attribute, value };
}

function remove(document: CibDocument, id: string): CibEdit {
  return { edit: 'remove', element: found(document, id) };
}

function insert(document: CibDocument, section: string, newElement: NewElement, before?: string): CibEdit {
  const parent = document.configuration.child(section) ?? document.root;
  return {
    edit: 'insert',
    parent,
    element: newElement,
    ...(before === undefined ? {} : { before: found(document, before) }),
  };
}

function dummy(id: string): NewElement {
  return element('primitive', { id, class: 'ocf', provider: 'pacemaker', type: 'Dummy' });
}

function location(resource: string): NewElement {
  return element('rsc_location', { id: `l-${resource}`, rsc: resource, node: 'node1', score: '1' });
}

function element(
  name: string,
  attributes: Record<string, string> = {},
  children: NewElement[] = [],
): NewElement {
  return { name, attributes: Object.entries(attributes), children };
}
