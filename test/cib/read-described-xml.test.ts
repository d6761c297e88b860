import { describe, expect, test } from 'vitest';
import { readDescribedXml } from '../../src/cib/read-described-xml.ts';
import { readXml, type XmlNode } from '../../src/cib/read-xml.ts';

describe('what agents say about themselves', () => {
  test.each([
    [
      'of an agent',
      '<?xml version="1.0"?>\n<!DOCTYPE resource-agent SYSTEM "ra-api-1.dtd">\n<a>\n<b c="1"/></a>',
    ],
    ['with references', '<a><b c="&lt;&#10;&amp;quot;">&lt;b&gt; &amp;amp; &#65;</b></a>'],
    ['with CDATA and comments', '<a>one<!-- two --><![CDATA[<three> &amp;]]>four<b>five</b>six<?seven?></a>'],
    ['with either kind of quotes', `<a b='"' c="'">x</a>`],
    ['with nothing inside', '<a/>'],
    ['with a byte order mark and line ends of DOS', '\ufeff<a\r\n  b="c"\r\n>\r\n d\r\n</a>\r\n'],
  ])('is read as by the general reader: %s', (_, xml) => {
    expect(plain(readDescribedXml(xml))).toEqual(plain(readXml(xml)));
  });

  test('is read although it is not well-formed in a way that Pacemaker passes over', () => {
    expect(plain(readDescribedXml('<a>this & that</a>'))).toEqual(plain(readXml('<a>this & that</a>')));
  });

  test('is refused where it is not XML', () => {
    expect(readDescribedXml('usage: agent start').ok).toBe(false);
  });
});

function plain(read: ReturnType<typeof readXml>): unknown {
  return read.ok ? plainNode(read.value) : read.error.code;
}

function plainNode(node: XmlNode): unknown {
  const { name, text } = node;
  return { name, text, attributes: node.attributes(), children: node.children().map(plainNode) };
}
