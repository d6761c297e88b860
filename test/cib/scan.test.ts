import { describe, expect, test } from 'vitest';
import { scanXml } from '../../src/cib/scan.ts';

/** Enough of the same that every form of tag, and what comes next after it, is known. */
const usual = '<set id="a">\n <pair id="b" value="c"/>\n <pair id="d" value="e"/>\n</set>\n'.repeat(5);

describe('behind tags of known forms', () => {
  test.each([
    ['an end tag of another name', '<set id="a"><pair id="b" value="c"/></pair>', 'end-tag'],
    ['an end tag too many', '</set></set>', 'end-tag'],
    ['an end tag that is missing', '<set id="a"><pair id="b" value="c"/>', 'end-tag'],
    ['an attribute twice', '<pair id="b" id="c"/>', 'attribute-twice'],
    ['an attribute without a blank before it', '<pair id="b"value="c"/>', 'attribute-space'],
    ['a less-than sign in a value', '<pair id="b" value="<"/>', 'attribute-less-than'],
    ['an unknown entity in a value', '<pair id="b" value="&nbsp;"/>', 'entity'],
    ['a bare ampersand between', '<set id="a">&<pair id="b" value="c"/></set>', 'ampersand'],
    ['the end of CDATA between', '<set id="a">]]><pair id="b" value="c"/></set>', 'cdata-end-in-text'],
    ['a tag that is cut off', '<pair id="b" value="c"', 'attribute-space'],
  ])('%s is refused', (_, fault, expected) => {
    const scanned = scanXml(`<all>${usual}${fault}</all>`);
    expect(scanned.ok ? 'accepted' : scanned.error.fault).toBe(expected);
  });

  test.each([
    ['a comment', '<set id="a"><!-- <pair> --><pair id="b" value="c"/></set>', 2],
    ['text', '<set id="a">text &amp; more<pair id="b" value="c"/></set>', 2],
    ['other quotes', `<set id='a'><pair value='c' id="b"/></set>`, 2],
    ['blanks in tags', '<set  id = "a" ><pair\n id="b"/></set >', 2],
    ['references in values', '<set id="a"><pair id="b" value="&lt;&#10;"/></set>', 2],
    ['a new element', '<set id="a"><other/><pair id="b" value="c"/></set>', 3],
  ])('%s is read', (_, text, elements) => {
    const scanned = scanXml(`<all>${usual}${text}${usual}</all>`);
    expect(scanned.ok && scanned.value.count).toBe(1 + 15 + elements + 15);
  });

  test('elements end where they end, and children follow each other', () => {
    const text = `<all>${usual}</all>`;
    const scanned = scanXml(text);
    if (!scanned.ok) throw new Error(scanned.error.fault);
    const { count, start, end, idStart, parent } = scanned.value;
    for (let element = 1; element < count; element++) {
      const written = text.slice(start[element], end[element]);
      expect(written).toMatch(parent[element] === 0 ? /^<set id="a">(.|\n)*<\/set>$/ : /^<pair [^<]*\/>$/);
      expect(text.slice((idStart[element] ?? 0) - 4, idStart[element])).toBe('id="');
    }
  });
});
