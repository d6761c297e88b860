import { describe, expect, test } from 'vitest';
import { readXml } from '../../src/cib/read-xml.ts';

describe('Documents that are only read', () => {
  test('show names, attributes, children and text', () => {
    const root = read('<a x="1"><b>one<c/></b>two<b y="2"/></a>');
    expect([root.name, root.get('x'), root.text, root.children('b').length, root.child('b')?.text]).toEqual([
      'a',
      '1',
      'two',
      2,
      'one',
    ]);
  });

  test('show descendants in document order', () => {
    expect([...read('<a><b><c/></b><c/></a>').descendants()].map(({ name }) => name)).toEqual([
      'b',
      'c',
      'c',
    ]);
  });

  test('may have a declaration, comments, instructions, CDATA and a byte order mark', () => {
    const root = read('\ufeff<?xml version="1.0"?><!-- x --><?p y?><a><!-- <b/> --><![CDATA[<c> & ]]>d</a>');
    expect([root.name, root.text, root.children()]).toEqual(['a', '<c> & d', []]);
  });

  test('keep white space that is written by reference', () => {
    expect(read('<a b="&#10;&amp;#10;\n"/>').get('b')).toBe('\n&#10; ');
  });

  test('may have the document type that agents send', () => {
    expect(
      read('<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">\n<resource-agent name="x"/>').get('name'),
    ).toBe('x');
  });

  test('never get an entity expanded', () => {
    const bomb = '<!DOCTYPE a [<!ENTITY b "bang"><!ENTITY c "&b;&b;">]><a d="&c;">&c;</a>';
    const result = readXml(bomb);
    expect(result.ok ? [result.value.get('d'), result.value.text] : 'refused').toEqual(['&c;', '&c;']);
  });

  test.each(['', 'no XML', '<a>', '<a></b>', '<a b=1/>'])('are refused when they are not XML: %j', (text) => {
    expect(readXml(text)).toMatchObject({ ok: false, error: { code: 'XML_NOT_WELL_FORMED' } });
  });

  test('are refused, not misread, when a name is special in JavaScript', () => {
    expect(readXml('<a constructor="1"/>').ok).toBe(false);
  });
});

function read(text: string) {
  const result = readXml(text);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}
