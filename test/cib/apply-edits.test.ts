import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/cib/apply-edits.ts';
import { bumpEpoch } from '../../src/cib/bump-epoch.ts';
import type { CibDocument, CibElement } from '../../src/cib/document.ts';
import type { CibEdit, NewElement } from '../../src/cib/edit.ts';
import { cib, readCib } from '../support/cluster-builder.ts';
import { validDocuments } from './support/torture.ts';

describe('What an edit does not name stays byte for byte', () => {
  test.each(validDocuments)('around an attribute that is set: $title', async ({ text }) => {
    const document = readCib(Buffer.from(text));
    const edited = await applyEdits(document, [set(document.root, 'epoch', '2')]);
    expect(edited).toBe(text.replace('epoch="1"', 'epoch="2"'));
  });

  test.each(validDocuments)(
    'around an element that is put in and taken out again: $title',
    async ({ text }) => {
      const document = readCib(Buffer.from(text));
      const nodes = named(document, 'nodes');
      const filled = readCib(await applyEdits(document, [insert(nodes, element('node', { id: '1' }))]));
      const node = named(filled, 'node');
      expect(await applyEdits(filled, [{ edit: 'remove', element: node }])).toBe(text);
    },
  );

  test('without edits nothing changes', async () => {
    const text = cib().primitive('D1').text();
    expect(await applyEdits(readCib(text), [])).toBe(text);
  });
});

const page = `<cib epoch="1" num_updates='5'>
  <configuration>
    <resources>
      <!-- the first -->
      <a id="a"/>

      <b id='b' x="1"  y = '2'>
        <c id="c"/>
      </b>
    </resources>
  </configuration>
</cib>
`;

describe('New elements take the indentation around them', () => {
  test('as last child', async () => {
    expect(await added(page, (document) => [insert(named(document, 'resources'), element('n'))])).toEqual([
      '      <n/>',
    ]);
  });

  test('before another, behind its comment', async () => {
    const edited = await edit(page, (document) => [insertBefore(document, 'a', element('n'))]);
    expect(edited).toContain('      <!-- the first -->\n      <n/>\n      <a id="a"/>\n');
  });

  test('with children of their own', async () => {
    const n = element('n', { id: 'n' }, [element('m', {}, [element('o')])]);
    const lines = await added(page, (document) => [insert(named(document, 'b'), n)]);
    expect(lines).toEqual([
      '        <n id="n">',
      '          <m>',
      '            <o/>',
      '          </m>',
      '        </n>',
    ]);
  });

  test('in an element that was empty', async () => {
    const edited = await edit(page, (document) => [insert(named(document, 'a'), element('n'))]);
    expect(edited).toContain('      <a id="a">\n        <n/>\n      </a>\n');
  });

  test('in an element with a start and an end tag and nothing between', async () => {
    const edited = await edit('<cib>\n  <configuration></configuration>\n</cib>', (document) => [
      insert(document.configuration, element('n')),
    ]);
    expect(edited).toBe('<cib>\n  <configuration>\n    <n/>\n  </configuration>\n</cib>');
  });

  test('with tabs', async () => {
    const tabs = page.replaceAll('  ', '\t');
    expect(
      await added(tabs, (document) => [insert(named(document, 'a'), element('n', {}, [element('m')]))]),
    ).toEqual(['\t\t\t<a id="a">', '\t\t\t\t<n>', '\t\t\t\t\t<m/>', '\t\t\t\t</n>', '\t\t\t</a>']);
  });

  test.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('with the line ends of the document: %s', async (_, lineEnd) => {
    const changes = (document: CibDocument) => [
      insert(named(document, 'resources'), element('n', {}, [element('m')])),
      insert(named(document, 'a'), element('o')),
    ];
    const edited = await edit(page.replaceAll('\n', lineEnd), changes);
    expect(edited).toBe((await edit(page, changes)).replaceAll('\n', lineEnd));
  });

  test('on one line where all is on one line', async () => {
    const line = '<cib><configuration><a/></configuration></cib>';
    const edited = await edit(line, (document) => [
      insert(named(document, 'a'), element('n', {}, [element('m')])),
      insertBefore(document, 'a', element('o')),
      insert(document.configuration, element('p')),
    ]);
    expect(edited).toBe('<cib><configuration><o/><a><n><m/></n></a><p/></configuration></cib>');
  });

  test('several at one place in the order given', async () => {
    const names = ['n1', 'n2', 'n3'];
    const edited = await edit(page, (document) => [
      ...names.map((name) => insertBefore(document, 'b', element(name))),
      ...names.map((name) => insert(named(document, 'resources'), element(`last-${name}`))),
      ...names.map((name) => insert(named(document, 'a'), element(`in-${name}`))),
    ]);
    const written = [...edited.matchAll(/<((?:last-|in-)?n\d)\/>/g)].map(([, name]) => name);
    expect(written).toEqual(['in-n1', 'in-n2', 'in-n3', ...names, 'last-n1', 'last-n2', 'last-n3']);
  });

  test('where the element behind goes at the same time', async () => {
    const edited = await edit(page, (document) => [
      insertBefore(document, 'b', element('n')),
      { edit: 'remove', element: named(document, 'b') },
    ]);
    expect(edited).toContain('      <a id="a"/>\n\n      <n/>\n    </resources>\n');
  });
});

describe('Values are written so that they are read as they were', () => {
  const nasty = [
    'x & y',
    '&amp;',
    '&#10;',
    'a<b>c',
    '"double"',
    "'single'",
    'tab\tline\nreturn\r',
    ' spaces  ',
    '',
    ']]>',
    '😀 ü',
    '--',
    '{{x}}',
    '$1 $& $$',
  ];

  test.each(nasty)('in a new element: %j', async (value) => {
    const edited = await edit(page, (document) => [
      insert(document.configuration, element('n', { v: value })),
    ]);
    expect(named(readCib(edited), 'n').get('v')).toBe(value);
  });

  test.each(nasty)('in an attribute that is there, in either quotes: %j', async (value) => {
    const edited = await edit(page, (document) => [
      set(named(document, 'b'), 'x', value),
      set(named(document, 'b'), 'y', value),
    ]);
    const b = named(readCib(edited), 'b');
    expect([b.get('x'), b.get('y')]).toEqual([value, value]);
  });

  test('in a document that declares ASCII', async () => {
    const edited = await edit(`<?xml version="1.0" encoding="ASCII"?>${page}`, (document) => [
      set(document.root, 'x', 'ü😀'),
      insert(document.configuration, element('n', { v: 'ü😀' })),
    ]);
    expect([/[^\0-\x7f]/.test(edited), named(readCib(edited), 'n').get('v')]).toEqual([false, 'ü😀']);
  });

  test('a control character is refused as the bug that it is', async () => {
    await expect(
      edit(page, (document) => [insert(document.configuration, element('n', { v: '\x01' }))]),
    ).rejects.toThrow();
  });
});

describe('Attributes', () => {
  test('that are set keep their quotes and the white space around', async () => {
    const edited = await edit(page, (document) => [set(named(document, 'b'), 'y', '3')]);
    expect(edited).toBe(page.replace(`y = '2'`, `y = '3'`));
  });

  test('that are new come last', async () => {
    const edited = await edit(page, (document) => [
      set(named(document, 'b'), 'z', '3'),
      set(named(document, 'a'), 'z', '4'),
    ]);
    expect(edited).toBe(page.replace(`'2'>`, `'2' z="3">`).replace('<a id="a"/>', '<a id="a" z="4"/>'));
  });

  test('that are taken away take the white space before them along', async () => {
    const edited = await edit(page, (document) => [set(named(document, 'b'), 'x', undefined)]);
    expect(edited).toBe(page.replace(' x="1"', ''));
  });

  test('that are not there need not be taken away', async () => {
    expect(await edit(page, (document) => [set(named(document, 'b'), 'z', undefined)])).toBe(page);
  });

  test('that are set twice have the last value', async () => {
    const edited = await edit(page, (document) => [
      set(named(document, 'a'), 'z', '1'),
      set(named(document, 'a'), 'z', '2'),
    ]);
    expect(edited).toBe(page.replace('<a id="a"/>', '<a id="a" z="2"/>'));
  });

  test('change in an element that is filled at the same time', async () => {
    const edited = await edit(page, (document) => [
      set(named(document, 'a'), 'z', '1'),
      insert(named(document, 'a'), element('n')),
    ]);
    expect(edited).toContain('<a id="a" z="1">\n        <n/>\n      </a>');
  });
});

describe('Removed elements', () => {
  test('take their line along', async () => {
    const edited = await edit(page, (document) => [{ edit: 'remove', element: named(document, 'a') }]);
    expect(edited).toBe(page.replace('      <a id="a"/>\n', ''));
  });

  test('take all of their lines along', async () => {
    const edited = await edit(page, (document) => [{ edit: 'remove', element: named(document, 'b') }]);
    expect(edited).toBe(page.replace(/ {6}<b[\s\S]*<\/b>\n/, ''));
  });

  test('leave the comment behind them', async () => {
    const edited = await edit(page.replace('<a id="a"/>', '<a id="a"/> <!-- note -->'), (document) => [
      { edit: 'remove', element: named(document, 'a') },
    ]);
    expect(edited).toContain('      <!-- the first -->\n      <!-- note -->\n');
  });

  test('leave their neighbors on the line', async () => {
    const edited = await edit('<cib><configuration><a/><b/> <c/></configuration></cib>', (document) => [
      { edit: 'remove', element: named(document, 'b') },
    ]);
    expect(edited).toBe('<cib><configuration><a/> <c/></configuration></cib>');
  });

  test('leave an empty element in the short form', async () => {
    const edited = await edit(page, (document) => [{ edit: 'remove', element: named(document, 'c') }]);
    expect(edited).toContain(`      <b id='b' x="1"  y = '2'/>\n    </resources>`);
  });

  test('leave an element with a comment open', async () => {
    const edited = await edit(
      page.replace('<c id="c"/>', '<c id="c"/>\n        <!-- kept -->'),
      (document) => [{ edit: 'remove', element: named(document, 'c') }],
    );
    expect(edited).toContain(`y = '2'>\n        <!-- kept -->\n      </b>`);
  });

  test('may hold others that are removed too', async () => {
    const edited = await edit(page, (document) => [
      { edit: 'remove', element: named(document, 'c') },
      { edit: 'remove', element: named(document, 'b') },
    ]);
    expect(edited).toBe(page.replace(/ {6}<b[\s\S]*<\/b>\n/, ''));
  });
});

describe('An element that moves into a new one', () => {
  const wrap = (document: CibDocument): CibEdit[] => [
    insertBefore(document, 'b', {
      ...element('clone', { id: 'k' }),
      children: [{ existing: named(document, 'b') }],
    }),
    { edit: 'remove', element: named(document, 'b') },
  ];

  test('keeps its text, indented for the new place', async () => {
    expect(await edit(page, wrap)).toContain(
      `      <clone id="k">\n        <b id='b' x="1"  y = '2'>\n          <c id="c"/>\n        </b>\n      </clone>\n`,
    );
  });

  test('keeps comments and values of several lines as they are', async () => {
    const inside = '<c id="c"/>\n        <!-- one\n        two -->\n        <d v="one\n      two"/>\n';
    const edited = await edit(page.replace('<c id="c"/>\n', inside), wrap);
    expect([edited.includes('<!-- one\n        two -->'), edited.includes('v="one\n      two"')]).toEqual([
      true,
      true,
    ]);
  });

  test('takes the edits inside it along', async () => {
    const edited = await edit(page, (document) => [
      ...wrap(document),
      set(named(document, 'b'), 'x', '9'),
      insert(named(document, 'c'), element('n')),
    ]);
    expect(edited).toContain(
      `<b id='b' x="9"  y = '2'>\n          <c id="c">\n            <n/>\n          </c>\n        </b>`,
    );
  });

  test('is there once, and its old line is gone', async () => {
    const document = readCib(await edit(page, wrap));
    expect([...document.root.descendants()].map(({ name }) => name)).toEqual([
      'configuration',
      'resources',
      'a',
      'clone',
      'b',
      'c',
    ]);
  });

  test('moves on one line too', async () => {
    const edited = await edit('<cib><configuration><b><c/></b></configuration></cib>', wrap);
    expect(edited).toBe('<cib><configuration><clone id="k"><b><c/></b></clone></configuration></cib>');
  });
});

test('A changed file has the next epoch and no updates, as after cibadmin', async () => {
  const edited = await edit(page, bumpEpoch);
  expect(edited).toBe(page.replace(`epoch="1" num_updates='5'`, `epoch="2" num_updates='0'`));
});

async function edit(text: string, edits: (document: CibDocument) => readonly CibEdit[]): Promise<string> {
  const document = readCib(text);
  const edited = await applyEdits(document, edits(document));
  readCib(edited);
  return edited;
}

/** The lines that were not there before. */
async function added(text: string, edits: (document: CibDocument) => readonly CibEdit[]): Promise<string[]> {
  const before = new Set(text.split('\n'));
  return (await edit(text, edits)).split('\n').filter((line) => !before.has(line));
}

function named(document: CibDocument, name: string): CibElement {
  for (const found of document.root.descendants(name)) return found;
  throw new Error(`no <${name}>`);
}

function element(
  name: string,
  attributes: Record<string, string> = {},
  children: NewElement[] = [],
): NewElement {
  return { name, attributes: Object.entries(attributes), children };
}

function insert(parent: CibElement, newElement: NewElement): CibEdit {
  return { edit: 'insert', parent, element: newElement };
}

function insertBefore(document: CibDocument, name: string, newElement: NewElement): CibEdit {
  const before = named(document, name);
  return { edit: 'insert', parent: before.parent ?? document.root, before, element: newElement };
}

function set(target: CibElement, attribute: string, value: string | undefined): CibEdit {
  return { edit: 'set', element: target, attribute, value };
}
