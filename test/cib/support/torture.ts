/** A document and what is special about it. */
export interface Document {
  readonly title: string;
  readonly text: string;
}

/** Odd CIBs that are XML all the same: each has `epoch="1"` and an empty `<nodes/>`. */
export const validDocuments: readonly Document[] = [
  valid('nothing special', ''),
  valid('comments everywhere', '<!-- a --><resources><!-- b - c --></resources><!---->', '<!-- before -->'),
  valid('a comment with tags in it', '<!-- <nodes> & ]]> <?x?> -->'),
  valid('an XML declaration', '', `<?xml version="1.0" encoding="UTF-8" standalone='yes' ?>\n`),
  valid('a lower-case encoding', '', `<?xml version='1.0' encoding='utf-8'?>`),
  valid('ASCII declared', '', '<?xml version="1.0" encoding="US-ASCII"?>'),
  valid('processing instructions', '<?p some words?><?q?><?r a="1" \'?>', '<?xml-stylesheet href="x"?>'),
  valid('CDATA', '<a><![CDATA[ <not> & ]] > ]]></a>'),
  valid('references', '<a b="&lt;&gt;&amp;&quot;&apos;&#65;&#x41;&#x1F600;">&lt;&#10;</a>'),
  valid('line ends in a value by reference', '<a b="one&#10;two&#13;&#9;three"/>'),
  valid('line ends in a value as they are', '<a b="one\ntwo\tthree"/>'),
  valid('single quotes', `<a b='"' c="'"/>`),
  valid('greater-than in a value and in text', '<a b=">">]] ></a>'),
  valid('white space in tags', '<a\n  b = "c"\t\n/><b ></b >'),
  valid('characters outside the basic plane', '<a b="😀">😀<!-- 😀 --><?p 😀?><![CDATA[😀]]></a>'),
  valid('names that are not ASCII', '<größe ärger="ü"/><名/>'),
  valid('names outside the basic plane', '<\u{10000}a \u{10001}="1"/>'),
  valid('names with all signs', '<_a.b-c·1 _.-·="x"/>'),
  valid('names special in JavaScript', '<constructor toString="1" __proto__="2" hasOwnProperty="3"/>'),
  valid('a namespace', '<n:a xmlns:n="urn:n" n:b="1" b="2"/>'),
  valid('a namespace for children', '<a xmlns:n="urn:n"><n:b><n:c/></n:b></a>'),
  valid('a prefix bound again', '<a xmlns:n="urn:n"><n:b xmlns:n="urn:m"/><n:b/></a>'),
  valid('a default namespace', '<a xmlns="urn:n"><b xmlns=""/></a>'),
  valid('the xml prefix', '<a xml:lang="de" xml:space="preserve"> x </a>'),
  valid('text between elements', '<a>x<b/>y<c/>z</a>'),
  valid('elements unknown to Pacemaker', '<extra id="x"><deeper/></extra>'),
  valid('deep nesting', `${'<a>'.repeat(250)}${'</a>'.repeat(250)}`),
  valid('many attributes', `<a ${Array.from({ length: 500 }, (_, n) => `a${n}="${n}"`).join(' ')}/>`),
  valid('much white space', '\n'.repeat(5000)),
  valid('white space after the root', '', '', '\n\n  <!-- end --> <?end?>\n'),
  { title: 'no final newline', text: body('').trimEnd() },
  { title: 'CRLF', text: body('<a b="c">\n</a>').replaceAll('\n', '\r\n') },
  { title: 'carriage returns alone', text: body('<a b="c">\n</a>').replaceAll('\n', '\r') },
  { title: 'a byte order mark', text: `\ufeff${body('')}` },
  { title: 'tabs', text: body('<a/>').replaceAll('  ', '\t') },
  { title: 'one line', text: body('<a/>').replace(/\n */g, '') },
];

/** What libxml2 refuses, and so must we. */
export const invalidDocuments: readonly Document[] = [
  invalid('a bare ampersand', '<a b="x & y"/>'),
  invalid('a bare ampersand in text', '<a>x & y</a>'),
  invalid('a reference without semicolon', '<a b="&lt x"/>'),
  invalid('an undeclared entity', '<a b="&nbsp;"/>'),
  invalid('an undeclared entity in text', '<a>&nbsp;</a>'),
  invalid('less-than in a value', '<a b="<"/>'),
  invalid('a NUL', '<a b="\0"/>'),
  invalid('a control character', '<a b="\x01"/>'),
  invalid('a control character in text', '<a>\x0b</a>'),
  invalid('a control character in a comment', '<!-- \x1f -->'),
  invalid('U+FFFE', '<a b="\ufffe"/>'),
  invalid('U+FFFF in CDATA', '<a><![CDATA[\uffff]]></a>'),
  invalid('a reference to NUL', '<a b="&#0;"/>'),
  invalid('a reference to a control character', '<a>&#x1;</a>'),
  invalid('a reference to a surrogate', '<a>&#xD800;</a>'),
  invalid('a reference beyond Unicode', '<a>&#x110000;</a>'),
  invalid('a reference without number', '<a>&#;</a>'),
  invalid('a reference with a capital X', '<a>&#X41;</a>'),
  invalid('two hyphens in a comment', '<!-- a -- b -->'),
  invalid('three hyphens at the end of a comment', '<!-- a --->'),
  invalid('an open comment', '<!-- a'),
  invalid('the end of CDATA in text', '<a>]]></a>'),
  invalid('open CDATA', '<a><![CDATA[ x'),
  invalid('an attribute twice', '<a b="1" b="2"/>'),
  invalid('no white space between attributes', '<a b="1"c="2"/>'),
  invalid('an attribute without value', '<a b/>'),
  invalid('a value without quotes', '<a b=1/>'),
  invalid('an open value', '<a b="1/>'),
  invalid('crossed tags', '<a><b></a></b>'),
  invalid('an end tag of a longer name', '<a></ab>'),
  invalid('an end tag without start', '</a>'),
  invalid('an end tag with an attribute', '<a></a b="1">'),
  invalid('an open tag', '<a'),
  invalid('a name that begins with a digit', '<1a/>'),
  invalid('a space before the name', '< a/>'),
  invalid('a space in the end of an empty tag', '<a/ >'),
  invalid('an open processing instruction', '<?p '),
  invalid('a processing instruction without name', '<? p?>'),
  invalid('a second XML declaration', '<?xml version="1.0"?>'),
  invalid('a capital XML instruction', '<?XML version="1.0"?>'),
  invalid('a declaration inside', '<!ELEMENT a ANY>'),
  invalid('too deep nesting', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`),
  { title: 'a second root', text: `${body('')}<cib/>` },
  { title: 'text after the root', text: `${body('')}x` },
  { title: 'text before the root', text: `x${body('')}` },
  { title: 'a reference after the root', text: `${body('')}&#32;` },
  { title: 'CDATA after the root', text: `${body('')}<![CDATA[]]>` },
  { title: 'a declaration after a newline', text: `\n<?xml version="1.0"?>${body('')}` },
  { title: 'a declaration without version', text: `<?xml encoding="UTF-8"?>${body('')}` },
  { title: 'a declaration with wrong order', text: `<?xml encoding="UTF-8" version="1.0"?>${body('')}` },
  { title: 'version 2.0', text: `<?xml version="2.0"?>${body('')}` },
  { title: 'an open element', text: body('').replace('</cib>', '') },
  { title: 'only a comment', text: '<!-- x -->' },
  { title: 'only text', text: 'cib' },
  { title: 'JSON', text: '{"cib": {"configuration": {}}}' },
];

/** Wrong by Namespaces in XML 1.0: libxml2 says so, but xmllint ends with status 0 all the same. */
export const wrongNamespaces: readonly Document[] = [
  invalid('an unbound prefix', '<n:a/>'),
  invalid('an unbound prefix of an attribute', '<a n:b="1"/>'),
  invalid('a prefix bound only for a sibling', '<a xmlns:n="urn:n"/><n:b/>'),
  invalid('two colons', '<a xmlns:n="urn:n" n:b:c="1"/>'),
  invalid('an empty prefix binding', '<a xmlns:n=""/>'),
  invalid('one attribute under two prefixes', '<a xmlns:n="urn:n" xmlns:m="urn:n" n:b="1" m:b="2"/>'),
  invalid('a colon in an instruction', '<?n:p?>'),
];

function valid(title: string, content: string, before = '', after = ''): Document {
  return { title, text: before + body(content) + after };
}

function invalid(title: string, content: string): Document {
  return { title, text: body(content) };
}

function body(content: string): string {
  return `<cib epoch="1">\n  <configuration>\n    <nodes/>\n    ${content}\n  </configuration>\n</cib>\n`;
}
