import { failure, type Result, success } from '../model/result.ts';
import { AttributeCursor } from './attribute-cursor.ts';
import { AttributeReader } from './attribute-reader.ts';
import type { ElementTable } from './element-table.ts';
import { Namespaces } from './namespaces.ts';
import type { ScanFault } from './scan-fault.ts';
import { type TagForm, TagShapes } from './tag-shapes.ts';

/** libxml2's limit (XML_PARSE_HUGE aside): deeper documents are refused by Pacemaker too. */
const deepest = 256;

/**
 * Reads XML 1.0 with namespaces, once from front to back, into a table of elements.
 *
 * A scanner of our own, because no package does this job: fast-xml-parser with its validator takes 15 of 38
 * documents that libxml2 refuses and cannot keep the bytes; saxes refuses all 38 but tells no offsets of elements
 * and takes twice the time with a tree on top.
 */
export function scanXml(text: string): Result<ElementTable, ScanFault> {
  const scanner = new Scanner(text);
  if (scanner.scan()) return success(scanner.table);
  return failure(scanner.fault ?? { fault: 'markup', at: 0 });
}

/** Every method leaves `at` behind what it read, or sets `fault` and returns false (a name: -1). */
class Scanner extends AttributeReader {
  readonly #namespaces: Namespaces;
  readonly #shapes: TagShapes;
  /** The open elements, and the last child that each has so far. */
  readonly #open: number[] = [];
  readonly #lastChild: number[] = [];

  constructor(text: string) {
    super(text);
    this.#namespaces = new Namespaces(text);
    this.#shapes = new TagShapes(text);
  }

  scan(): boolean {
    if (!this.checkCharacters() || !this.readDeclaration()) return false;
    while (this.at < this.text.length) {
      if (this.#readExpected()) continue;
      if (this.text.charCodeAt(this.at) === 0x3c) {
        if (!this.#readMarkup()) return false;
      } else if (this.#open.length === 0) {
        if (!this.readSpaceOutsideRoot()) return false;
      } else if (!this.readText()) return false;
    }
    const unclosed = this.#open[this.#open.length - 1];
    if (unclosed !== undefined) {
      return this.fail('unclosed', this.table.start[unclosed] ?? 0, this.nameOf(unclosed));
    }
    return this.table.count > 0 || this.fail('no-root', this.text.length);
  }

  /** White space and a tag of a form that came next here before; false, with nothing read, if there is something else. */
  #readExpected(): boolean {
    const depth = this.#open.length;
    if (depth === 0 || depth === deepest) return false;
    const parent = this.#open[depth - 1] ?? 0;
    const form = this.#shapes.expected(this.at, this.table.name[parent] ?? 0);
    if (form === undefined) return false;
    if (form.isEnd) {
      this.#open.pop();
      this.at = form.pattern.lastIndex;
      this.table.end[parent] = this.at;
      this.#namespaces.leave(depth - 1);
      this.#shapes.came(form);
      return true;
    }
    const start = this.text.indexOf('<', this.at);
    return this.#enterUsual(this.#addElement(form.name, start), start, form);
  }

  #readMarkup(): boolean {
    switch (this.text.charCodeAt(this.at + 1)) {
      case 0x2f:
        return this.#readEndTag();
      case 0x3f:
        return this.readInstruction();
      case 0x21:
        return this.#readDeclarationLike();
      default:
        return this.#readStartTag();
    }
  }

  #readDeclarationLike(): boolean {
    if (this.text.startsWith('<!--', this.at)) return this.readComment();
    if (this.text.startsWith('<![CDATA[', this.at)) {
      return this.#open.length > 0 ? this.readCdata() : this.fail('text-outside-root', this.at);
    }
    if (this.text.startsWith('<!DOCTYPE', this.at)) return this.fail('doctype', this.at);
    return this.fail('markup', this.at);
  }

  #readStartTag(): boolean {
    const start = this.at++;
    const depth = this.#open.length;
    if (depth === 0 && this.table.count > 0) return this.fail('second-root', start);
    if (depth === deepest) return this.fail('nesting', start);
    this.hasPrefixes = false;
    const name = this.readElementName();
    if (name < 0) return false;
    const element = this.#addElement(name, start);
    const form = this.#shapes.match(name, start);
    if (form !== undefined) return this.#enterUsual(element, start, form);
    this.#shapes.came(undefined);
    return this.readAttributes(element) && this.#closeStartTag(element);
  }

  /** An element whose start tag matched a form just now. */
  #enterUsual(element: number, start: number, form: TagForm): true {
    this.table.idStart[element] = this.#shapes.idStart(form, start);
    this.table.isUsual[element] = 1;
    this.at = form.pattern.lastIndex;
    this.#shapes.came(form);
    return this.#enterElement(element, this.text.charCodeAt(this.at - 2) === 0x2f);
  }

  #addElement(name: number, start: number): number {
    const depth = this.#open.length;
    const parent = depth === 0 ? -1 : (this.#open[depth - 1] ?? -1);
    const element = this.table.add(name, start, parent);
    if (depth > 0) {
      const before = this.#lastChild[depth - 1] ?? 0;
      if (before === 0) this.table.firstChild[parent] = element;
      else this.table.nextSibling[before] = element;
      this.#lastChild[depth - 1] = element;
    }
    return element;
  }

  #closeStartTag(element: number): boolean {
    const close = this.at;
    const isEmpty = this.text.charCodeAt(close) === 0x2f;
    this.at += isEmpty ? 2 : 1;
    if (this.text.charCodeAt(this.at - 1) !== 0x3e) return this.fail('markup', close);
    if (!this.hasPrefixes) {
      const { name, start, isUsual: usual } = this.table;
      usual[element] = Number(this.#shapes.learn(name[element] ?? 0, start[element] ?? 0, this.at));
    } else if (!this.#checkNamespaces(element, this.#open.length)) return false;
    return this.#enterElement(element, isEmpty);
  }

  #enterElement(element: number, isEmpty: boolean): true {
    this.table.tagEnd[element] = this.at;
    const depth = this.#open.length;
    if (isEmpty) {
      this.table.end[element] = this.at;
      this.#namespaces.leave(depth);
    } else {
      this.#open.push(element);
      this.#lastChild[depth] = 0;
    }
    return true;
  }

  #checkNamespaces(element: number, depth: number): boolean {
    const start = this.table.start[element] ?? 0;
    const name = this.nameOf(element);
    const fault = this.#namespaces.enter(name, new AttributeCursor(this.text, start, name), depth);
    return fault === undefined || this.fail(fault.fault, start, fault.name);
  }

  #readEndTag(): boolean {
    const start = this.at;
    const element = this.#open.pop();
    if (element === undefined) return this.fail('end-tag', start);
    const name = this.nameOf(element);
    if (!this.text.startsWith(name, start + 2)) return this.fail('end-tag', start, name);
    this.at = start + 2 + name.length;
    this.skipSpace();
    if (this.text.charCodeAt(this.at) !== 0x3e) return this.fail('end-tag', start, name);
    this.table.end[element] = ++this.at;
    this.#namespaces.leave(this.#open.length);
    this.#shapes.cameEnd(this.table.name[element] ?? 0, name);
    return true;
  }
}
