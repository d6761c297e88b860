import type { ScanFault } from './scan-fault.ts';
import { hashStep } from './span-index.ts';
import {
  asciiClass,
  illegal,
  isNameRestAboveAscii,
  isNameStartAboveAscii,
  isXmlCodePoint,
  nameRest,
  nameStart,
  whiteSpace,
} from './xml-characters.ts';

/** libxml2's limit on one attribute value, in bytes there and in UTF-16 units here (XML_MAX_TEXT_LENGTH). */
const longestValue = 10_000_000;

const xmlDeclaration =
  /^<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.[0-9]+"|'1\.[0-9]+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][A-Za-z0-9._-]*"|'[A-Za-z][A-Za-z0-9._-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/;

/** Reads the parts of XML that are not elements: text, values, names, comments, instructions. */
export class CharacterReader {
  readonly text: string;
  at = 0;
  fault: ScanFault | undefined;
  nameHash = 0;
  nameHasColon = false;

  constructor(text: string) {
    this.text = text;
  }

  fail(fault: ScanFault['fault'], at: number, name?: string): false {
    this.fault = name === undefined ? { fault, at } : { fault, at, name };
    return false;
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
    const text = this.text;
    for (; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === 0x3c) return true;
      if (code === 0x26) {
        if (!this.#readReference()) return false;
      } else if (code === 0x5d) {
        if (text.startsWith(']]>', this.at)) return this.fail('cdata-end-in-text', this.at);
      } else if (!this.#isLegal(code)) return this.#failCharacter();
    }
    return true;
  }

  /** A quoted attribute value. */
  readValue(): boolean {
    const text = this.text;
    const start = this.at;
    const quote = text.charCodeAt(start);
    if (quote !== 0x22 && quote !== 0x27) return this.fail('attribute-value', start);
    for (this.at++; this.at < text.length; this.at++) {
      const code = text.charCodeAt(this.at);
      if (code === quote) {
        return this.at++ - start <= longestValue || this.fail('value-length', start);
      }
      if (code === 0x26) {
        if (!this.#readReference()) return false;
      } else if (code === 0x3c) return this.fail('attribute-less-than', this.at);
      else if (!this.#isLegal(code)) return this.#failCharacter();
    }
    return this.fail('value-unclosed', start);
  }

  readComment(): boolean {
    const start = this.at;
    const hyphens = this.text.indexOf('--', start + 4);
    if (hyphens < 0) return this.fail('comment-unclosed', start);
    if (this.text.charCodeAt(hyphens + 2) !== 0x3e) return this.fail('comment-hyphens', hyphens);
    return this.#skipTo(hyphens, 3);
  }

  readCdata(): boolean {
    const end = this.text.indexOf(']]>', this.at + 9);
    return end < 0 ? this.fail('cdata-unclosed', this.at) : this.#skipTo(end, 3);
  }

  readInstruction(): boolean {
    const start = this.at;
    this.at += 2;
    if (!this.readName()) return false;
    const target = this.text.slice(start + 2, this.at);
    if (target.toLowerCase() === 'xml') return this.fail('instruction-xml', start);
    if (this.nameHasColon) return this.fail('instruction', start, target);
    const end = this.text.indexOf('?>', this.at);
    if (end < 0) return this.fail('instruction-unclosed', start, target);
    const hasSpace = asciiClass[this.text.charCodeAt(this.at)] === whiteSpace;
    return end === this.at || hasSpace ? this.#skipTo(end, 2) : this.fail('instruction', start, target);
  }

  /** Leaves the name's hash in `nameHash`. */
  readName(): boolean {
    const start = this.at;
    let hash = 0;
    this.nameHasColon = false;
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      const wanted = this.at === start ? nameStart : nameRest;
      if (code < 128) {
        if (((asciiClass[code] ?? 0) & wanted) === 0) break;
        if (code === 0x3a) this.nameHasColon = true;
      } else if (!this.#isNameAboveAscii(wanted)) break;
      hash = hashStep(hash, code);
      this.at++;
    }
    this.nameHash = hash;
    // `xmlns` declares the default namespace: it counts as prefixed so that its value is looked at.
    if (this.at - start === 5 && this.text.startsWith('xmlns', start)) this.nameHasColon = true;
    return this.at > start || this.fail('name', start);
  }

  /** Whether `at` is on a character of a name above ASCII; steps on to the second half of a surrogate pair. */
  #isNameAboveAscii(wanted: number): boolean {
    const code = this.text.codePointAt(this.at) ?? 0;
    const isName = wanted === nameStart ? isNameStartAboveAscii(code) : isNameRestAboveAscii(code);
    if (isName && code > 0xffff) this.at++;
    return isName;
  }

  /** Leaves `at` on the `;`. */
  #readReference(): boolean {
    const start = this.at;
    const end = this.text.indexOf(';', start);
    // No name of an entity that could be meant is longer; a text without `;` must not be searched again and again.
    const body = end < 0 || end - start > 300 ? '' : this.text.slice(start + 1, end);
    this.at = end;
    if (/^(?:lt|gt|amp|quot|apos)$/.test(body)) return true;
    const numeric = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(body);
    if (numeric !== null) {
      const code = numeric[1] === undefined ? Number(numeric[2]) : Number.parseInt(numeric[1], 16);
      return isXmlCodePoint(code) || this.fail('character-reference', start, `&${body};`);
    }
    const isEntity = /^[A-Za-z_:\u{80}-\u{10ffff}][\w:.\u{80}-\u{10ffff}-]*$/u.test(body);
    return isEntity ? this.fail('entity', start, body) : this.fail('ampersand', start);
  }

  /** Steps on to the second half of a surrogate pair. */
  #isLegal(code: number): boolean {
    if (code < 128) return asciiClass[code] !== illegal;
    if (code < 0xd800) return true;
    if (code < 0xe000) return (this.text.codePointAt(this.at) ?? 0) > 0xffff && ++this.at > 0;
    return code < 0xfffe;
  }

  #failCharacter(): false {
    return this.fail(
      'character',
      this.at,
      `U+${this.text.charCodeAt(this.at).toString(16).padStart(4, '0')}`,
    );
  }

  /** Checks the characters up to `end` and stands behind the `length` characters that close there. */
  #skipTo(end: number, length: number): boolean {
    for (; this.at < end; this.at++) {
      if (!this.#isLegal(this.text.charCodeAt(this.at))) return this.#failCharacter();
    }
    this.at = end + length;
    return true;
  }
}
