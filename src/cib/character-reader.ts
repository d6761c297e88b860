import { NextPlace } from './next-place.ts';
import type { ScanFault } from './scan-fault.ts';
import {
  asciiClass,
  isNameRestAboveAscii,
  isNameStartAboveAscii,
  isXmlCodePoint,
  nameRest,
  nameStart,
  whiteSpace,
} from './xml-characters.ts';

/** libxml2's limit on one attribute value, in bytes there and in UTF-16 units here (XML_MAX_TEXT_LENGTH). */
const longestValue = 10_000_000;

/** What is no character of XML 1.0 (production 2). */
const illegal = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

const xmlDeclaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/**
 * Reads the parts of XML that are not elements. Characters are looked at by the engine's own search wherever it can
 * be done: a loop over them costs ten times as much in a program that ends before the loop is compiled.
 */
export class CharacterReader {
  readonly text: string;
  at = 0;
  fault: ScanFault | undefined;
  readonly #lessThan: NextPlace;
  readonly #ampersand: NextPlace;
  readonly #cdataEnd: NextPlace;

  constructor(text: string) {
    this.text = text;
    this.#lessThan = new NextPlace(text, '<');
    this.#ampersand = new NextPlace(text, '&');
    this.#cdataEnd = new NextPlace(text, ']]>');
  }

  fail(fault: ScanFault['fault'], at: number, name?: string): false {
    this.fault = name === undefined ? { fault, at } : { fault, at, name };
    return false;
  }

  checkCharacters(): boolean {
    const found = illegal.exec(this.text);
    if (found === null) return true;
    const code = found[0].codePointAt(0) ?? 0;
    return this.fail('character', found.index, `U+${code.toString(16).padStart(4, '0').toUpperCase()}`);
  }

  readDeclaration(): boolean {
    if (!/^<\?xml[ \t\r\n?]/.test(this.text)) return true;
    // Only the beginning is looked at: no declaration is longer, and a pattern must not run over 26 MB.
    const declaration = xmlDeclaration.exec(this.text.slice(0, 1000));
    if (declaration === null) return this.fail('declaration', 0);
    this.at = declaration[0].length;
    return true;
  }

  readSpaceOutsideRoot(): boolean {
    this.skipSpace();
    const isMarkup = this.at === this.text.length || this.text.charCodeAt(this.at) === 0x3c;
    return isMarkup || this.fail('text-outside-root', this.at);
  }

  skipSpace(): void {
    while (asciiClass[this.text.charCodeAt(this.at)] === whiteSpace) this.at++;
  }

  readText(): boolean {
    const end = this.#lessThan.from(this.at);
    const cdataEnd = this.#cdataEnd.from(this.at);
    if (cdataEnd < end) return this.fail('cdata-end-in-text', cdataEnd);
    return this.#readTo(end, 0);
  }

  /** A quoted attribute value. */
  readValue(): boolean {
    const start = this.at;
    const quote = this.text.charAt(start);
    if (quote !== '"' && quote !== "'") return this.fail('attribute-value', start);
    const end = this.text.indexOf(quote, start + 1);
    if (end < 0) return this.fail('value-unclosed', start);
    const lessThan = this.#lessThan.from(start);
    if (lessThan < end) return this.fail('attribute-less-than', lessThan);
    if (end - start > longestValue) return this.fail('value-length', start);
    return this.#readTo(end, 1);
  }

  readComment(): boolean {
    const start = this.at;
    const hyphens = this.text.indexOf('--', start + 4);
    if (hyphens < 0) return this.fail('comment-unclosed', start);
    if (this.text.charCodeAt(hyphens + 2) !== 0x3e) return this.fail('comment-hyphens', hyphens);
    this.at = hyphens + 3;
    return true;
  }

  readCdata(): boolean {
    const end = this.#cdataEnd.from(this.at + 9);
    if (end === this.text.length) return this.fail('cdata-unclosed', this.at);
    this.at = end + 3;
    return true;
  }

  readInstruction(): boolean {
    const start = this.at;
    this.at += 2;
    if (!this.readName()) return false;
    const target = this.text.slice(start + 2, this.at);
    if (target.toLowerCase() === 'xml') return this.fail('instruction-xml', start);
    if (target.includes(':')) return this.fail('instruction', start, target);
    const end = this.text.indexOf('?>', this.at);
    if (end < 0) return this.fail('instruction-unclosed', start, target);
    const hasSpace = asciiClass[this.text.charCodeAt(this.at)] === whiteSpace;
    if (end !== this.at && !hasSpace) return this.fail('instruction', start, target);
    this.at = end + 2;
    return true;
  }

  /** Looks at each character: for names that were not seen before. */
  readName(): boolean {
    const start = this.at;
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      const wanted = this.at === start ? nameStart : nameRest;
      const isName = code < 128 ? ((asciiClass[code] ?? 0) & wanted) !== 0 : this.#isNameAboveAscii(wanted);
      if (!isName) break;
    }
    return this.at > start || this.fail('name', start);
  }

  /** Whether `at` is on a character of a name above ASCII; steps on to the second half of a surrogate pair. */
  #isNameAboveAscii(wanted: number): boolean {
    const code = this.text.codePointAt(this.at) ?? 0;
    const isName = wanted === nameStart ? isNameStartAboveAscii(code) : isNameRestAboveAscii(code);
    if (isName && code > 0xffff) this.at++;
    return isName;
  }

  /** Checks the references up to `end` and stands as many characters behind it. */
  #readTo(end: number, behind: number): boolean {
    for (let at = this.#ampersand.from(this.at); at < end; at = this.#ampersand.from(at + 1)) {
      if (!this.#checkReference(at)) return false;
    }
    this.at = end + behind;
    return true;
  }

  #checkReference(start: number): boolean {
    const end = this.text.indexOf(';', start);
    // No name of an entity that could be meant is longer; a text without `;` must not be searched again and again.
    const body = end < 0 || end - start > 300 ? '' : this.text.slice(start + 1, end);
    if (/^(?:lt|gt|amp|quot|apos)$/.test(body)) return true;
    const numeric = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body);
    if (numeric !== null) {
      const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
      return isXmlCodePoint(code) || this.fail('character-reference', start, `&${body};`);
    }
    const isEntity = /^[A-Za-z_:\u{80}-\u{10ffff}][\w:.\u{80}-\u{10ffff}-]*$/u.test(body);
    return isEntity ? this.fail('entity', start, body) : this.fail('ampersand', start);
  }
}
