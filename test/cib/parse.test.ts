import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { duplicateIds } from '../../src/cib/duplicate-ids.ts';
import { parseCib } from '../../src/cib/parse.ts';
import { entryOf } from '../../src/diagnostics/diagnostic.ts';
import { cib, readCib } from '../support/cluster-builder.ts';
import { describeWith } from '../support/require-tool.ts';
import { invalidDocuments, validDocuments, wrongNamespaces } from './support/torture.ts';

describe('What is XML is read', () => {
  test.each(validDocuments)('$title', ({ text }) => {
    expect(parseCib(Buffer.from(text)).ok).toBe(true);
  });
});

describe('What is not XML is refused', () => {
  test.each([...invalidDocuments, ...wrongNamespaces])('$title', ({ text }) => {
    expect(parseCib(Buffer.from(text)).ok).toBe(false);
  });
});

describeWith(['xmllint'], 'libxml2 agrees', () => {
  test.each(validDocuments)('that this is XML: $title', ({ text }) => {
    expect(xmllint(text).status).toBe(0);
  });

  test.each(invalidDocuments)('that this is not: $title', ({ text }) => {
    expect(xmllint(text).status).not.toBe(0);
  });

  test.each(wrongNamespaces)('that these namespaces are wrong: $title', ({ text }) => {
    expect(xmllint(text).stderr).toMatch(/namespace error/);
  });
});

function xmllint(text: string) {
  return spawnSync('xmllint', ['--noout', '-'], { input: text, encoding: 'utf8' });
}

describe('A refusal says why and where', () => {
  test.each([
    ['an empty file', '', 'CIB_EMPTY', {}],
    ['white space alone', ' \n', 'CIB_EMPTY', {}],
    ['a byte order mark alone', '\ufeff', 'CIB_EMPTY', {}],
    ['another document', '<crm_mon/>', 'CIB_NOT_A_CIB', { root: 'crm_mon' }],
    ['no <configuration>', '<cib><status/></cib>', 'CIB_WITHOUT_CONFIGURATION', {}],
    ['<configuration> deeper', '<cib><a><configuration/></a></cib>', 'CIB_WITHOUT_CONFIGURATION', {}],
    ['a document type', '<!DOCTYPE cib>\n<cib/>', 'CIB_DOCTYPE', { line: 1, column: 1 }],
    [
      'an external entity',
      '<?xml version="1.0"?>\n<!DOCTYPE cib [<!ENTITY x SYSTEM "/etc/passwd">]><cib/>',
      'CIB_DOCTYPE',
      { line: 2, column: 1 },
    ],
    ['an entity', '<cib>\n  &x;</cib>', 'CIB_UNDECLARED_ENTITY', { line: 2, column: 3, entity: 'x' }],
    [
      'Latin-1 declared',
      '<?xml version="1.0" encoding="ISO-8859-1"?><cib/>',
      'CIB_ENCODING',
      { encoding: 'ISO-8859-1' },
    ],
    [
      'ASCII declared and not kept',
      '<?xml version="1.0" encoding="ASCII"?><cib a="ü"/>',
      'CIB_ENCODING',
      { encoding: 'ASCII' },
    ],
    [
      'an open element',
      '<cib>\n <configuration>\n',
      'CIB_NOT_WELL_FORMED',
      { line: 2, column: 2, fault: 'unclosed', name: 'configuration' },
    ],
    [
      'a wrong end tag',
      '<cib>\n <configuration></cib>',
      'CIB_NOT_WELL_FORMED',
      { line: 2, column: 17, fault: 'end-tag', name: 'configuration' },
    ],
    [
      'a control character',
      '<cib a="\x02"/>',
      'CIB_NOT_WELL_FORMED',
      { line: 1, column: 9, fault: 'character', name: 'U+0002' },
    ],
  ])('%s', (_, text, code, facts) => {
    expect(parseCib(text)).toEqual({ ok: false, error: { code, facts } });
  });

  test.each([
    [
      '<cib>\n  <a b="x & y"/>\n</cib>',
      "the CIB is not well-formed at line 2, column 11: '&' that begins no reference, write &amp;",
    ],
    [
      '<cib><a b="1" b="2"/></cib>',
      "the CIB is not well-formed at line 1, column 15: the attribute 'b' is given twice",
    ],
    [
      '<cib><n:a/></cib>',
      "the CIB is not well-formed at line 1, column 6: the namespace prefix 'n' is not declared",
    ],
    ['<a><b/></a>', 'the document is not a CIB: its root element is <a>, not <cib>'],
  ])('in words: %s', (text, words) => {
    const result = parseCib(text);
    expect(result.ok ? '' : entryOf(result.error).text(result.error.facts as never)).toBe(words);
  });

  test('bytes that are not UTF-8', () => {
    const bytes = Buffer.from('<cib>\n<a b="\xe4"/></cib>', 'latin1');
    expect(parseCib(bytes)).toEqual({ ok: false, error: { code: 'CIB_NOT_UTF8', facts: { line: 2 } } });
  });

  test.each(['utf16le', 'ucs2'] as const)('UTF-16 (%s)', (encoding) => {
    const bytes = Buffer.from('\ufeff<cib/>', encoding);
    expect(parseCib(bytes)).toMatchObject({ error: { code: 'CIB_ENCODING', facts: { encoding: 'UTF-16' } } });
  });

  test('half of a surrogate pair in a string', () => {
    expect(parseCib('<cib a="\ud83d"/>')).toMatchObject({ error: { facts: { fault: 'character' } } });
  });
});

describe('A hostile document is answered within a second', () => {
  const size = 2_000_000;
  test.each([
    ['an entity bomb', `<!DOCTYPE lolz [${'<!ENTITY a "&b;&b;">'.repeat(1000)}]><lolz>&a;</lolz>`],
    ['nesting without end', '<a>'.repeat(size)],
    ['attributes without end', `<cib ${Array.from({ length: 200_000 }, (_, n) => `a${n}=""`).join(' ')}/>`],
    [
      'names whose hashes are equal',
      `<cib>${equalHashes(100_000)
        .map((name) => `<${name}/>`)
        .join('')}</cib>`,
    ],
    [
      'prefixes without end',
      `<cib ${Array.from({ length: 30_000 }, (_, n) => `xmlns:n${n}="u" n${n}:a="1"`).join(' ')}/>`,
    ],
    ['an open comment', `<cib>${'<!-- x -->'.repeat(100_000)}<!--${'-'.repeat(size)}`],
    ['ampersands', `<cib>${'&'.repeat(size)}</cib>`],
    ['an entity of a long name', `<cib>&${'a'.repeat(size)};</cib>`],
    ['a tag that does not end', `<cib ${' '.repeat(size)}`],
    ['brackets', `<cib>${']'.repeat(size)}</cib>`],
    ['a declaration that does not end', `<?xml version="1.0" ${' '.repeat(size)}`],
  ])('%s', (_, text) => {
    const before = process.cpuUsage();
    const result = parseCib(text);
    expect([result.ok, secondsSince(before) < 1]).toEqual([false, true]);
  });

  test('ids whose hashes are equal', () => {
    const text = `<cib><configuration>${equalHashes(50_000)
      .map((id) => `<a id="${id}"/>`)
      .join('')}</configuration></cib>`;
    const before = process.cpuUsage();
    expect(readCib(text).hasId('nothing')).toBe(false);
    expect(secondsSince(before)).toBeLessThan(1);
  });
});

/** CPU time, because the machine may be busy with something else. */
function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

/** Different names that a hash of `h * 31 + code` cannot tell apart: `Aa` and `BB` have the same. */
function equalHashes(count: number): string[] {
  return Array.from({ length: count }, (_, number) =>
    number.toString(2).padStart(17, '0').replaceAll('0', 'Aa').replaceAll('1', 'BB'),
  );
}

describe('Elements show what stands in the document', () => {
  test('values with references decoded and white space as XML has it', () => {
    const document = readCib(
      '<cib><configuration><a b=" x&#10;&amp;#10;\r\n\ty&#x1F600;"/></configuration></cib>',
    );
    expect(document.configuration.child('a')?.get('b')).toBe(' x\n&#10;  y😀');
  });

  test('an attribute that is not there', () => {
    expect(cib().document().root.get('nothing')).toBeUndefined();
  });

  test('an attribute whose name begins like another', () => {
    const document = readCib(`<cib ab='1' a = "2" b=""><configuration/></cib>`);
    expect(['ab', 'a', 'b'].map((name) => document.root.get(name))).toEqual(['1', '2', '']);
  });

  test('attributes in document order', () => {
    const document = readCib('<cib z="1" a="2"><configuration/></cib>');
    expect(document.root.attributes()).toEqual([
      ['z', '1'],
      ['a', '2'],
    ]);
  });

  test('children and descendants, all or by name', () => {
    const document = readCib('<cib><configuration><a><b/><c><b/></c></a><d/></configuration><status/></cib>');
    const a = document.configuration.child('a');
    const names = [...(a?.descendants() ?? [])].map(({ name }) => name);
    expect([names, a?.children('b').length, [...(a?.descendants('b') ?? [])].length]).toEqual([
      ['b', 'c', 'b'],
      1,
      2,
    ]);
  });

  test('the line of each element, whatever the line ends', () => {
    const lines = (text: string) => [...readCib(text).root.descendants()].map(({ line }) => line);
    const text = '<cib>\n\n<configuration>\n<a\nb="1"/><c/></configuration></cib>';
    expect([lines(text), lines(text.replaceAll('\n', '\r\n'))]).toEqual([
      [3, 4, 5],
      [3, 4, 5],
    ]);
  });

  test('where it begins and ends', () => {
    const document = cib().primitive('D1').document();
    const { start = 0, end = 0 } = document.byId('D1') ?? {};
    expect(document.text.slice(start, end)).toBe(
      '<primitive id="D1" class="ocf" provider="pacemaker" type="Dummy"/>',
    );
  });

  test('two views of one element are equal, those of two are not', () => {
    const document = cib().primitive('D1').primitive('D2').document();
    const d1 = document.byId('D1');
    expect([d1?.is(document.byId('D1')), d1?.is(document.byId('D2')), d1?.is(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('Elements are found by their XML ids', () => {
  test('only those that an id belongs to, not those that it refers to', () => {
    const document = cib().node('node1', { id: 'D1' }).tag('t', 'D1').primitive('D1').document();
    expect(document.byId('D1')?.name).toBe('primitive');
  });

  test('only those of the configuration', () => {
    const document = cib().raw('status', '<node_state id="D1" uname="D1"/>').document();
    expect(document.hasId('D1')).toBe(false);
  });

  test('also when a reference hides the id', () => {
    const document = readCib('<cib><configuration><a id="&#65;b"/></configuration></cib>');
    expect(document.byId('Ab')?.name).toBe('a');
  });

  test('among very many', () => {
    const ids = Array.from({ length: 30_000 }, (_, number) => `id${number}`);
    const text = `<cib><configuration>${ids.map((id) => `<a id="${id}"/>`).join('')}</configuration></cib>`;
    const document = readCib(text);
    expect(ids.filter((id) => document.byId(id)?.id !== id)).toEqual([]);
  });

  test('ids that are there twice are reported, and the first one is found', () => {
    const document = cib().primitive('D1').template('D1').document();
    const found = duplicateIds(document).map(({ id, elements }) => [id, elements.map(({ name }) => name)]);
    expect([found, document.byId('D1')?.name]).toEqual([[['D1', ['primitive', 'template']]], 'primitive']);
  });

  test('a node and a resource of one name are no duplicates', () => {
    expect(duplicateIds(cib().remote('r1').remoteEntry('r1').document())).toEqual([]);
  });
});
