import { AttributeCursor } from './attribute-cursor.ts';
import { decodeValue } from './decode-value.ts';
import type { CibDocument, CibElement } from './document.ts';
import type { ElementTable } from './element-table.ts';
import { IdIndex } from './id-index.ts';
import { LineIndex } from './line-index.ts';
import { textInside } from './text-inside.ts';

/** A scanned CIB behind the interface that everyone sees. */
export class ParsedCib implements CibDocument {
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  readonly table: ElementTable;
  /** Absent where lines mean nothing to anybody. */
  readonly lines: LineIndex | undefined;
  readonly #configuration: number;
  #ids: IdIndex | undefined;

  /** `configuration` is the number of the `<configuration>` element. */
  constructor(
    text: string,
    hasByteOrderMark: boolean,
    table: ElementTable,
    configuration: number,
    hasLines = true,
  ) {
    this.text = text;
    this.hasByteOrderMark = hasByteOrderMark;
    this.table = table;
    this.lines = hasLines ? new LineIndex(text) : undefined;
    this.#configuration = configuration;
  }

  get root(): ElementView {
    return new ElementView(this, 0);
  }

  get configuration(): CibElement {
    return new ElementView(this, this.#configuration);
  }

  byId(id: string): CibElement | undefined {
    const element = this.#index().find(id);
    return element === undefined ? undefined : new ElementView(this, element);
  }

  hasId(id: string): boolean {
    return this.#index().find(id) !== undefined;
  }

  repeatedIds(): readonly CibElement[] {
    return this.#index().duplicates.map((element) => new ElementView(this, element));
  }

  #index(): IdIndex {
    this.#ids ??= new IdIndex(this.text, this.table, this.#configuration);
    return this.#ids;
  }
}

class ElementView implements CibElement {
  readonly #cib: ParsedCib;
  readonly #index: number;
  #tag: string | undefined;

  constructor(cib: ParsedCib, index: number) {
    this.#cib = cib;
    this.#index = index;
  }

  get name(): string {
    const { names, name } = this.#cib.table;
    return names[name[this.#index] ?? 0] ?? '';
  }

  get start(): number {
    return this.#cib.table.start[this.#index] ?? 0;
  }

  get end(): number {
    return this.#cib.table.end[this.#index] ?? 0;
  }

  get line(): number {
    return this.#cib.lines?.lineAt(this.start) ?? 0;
  }

  get parent(): CibElement | undefined {
    const parent = this.#cib.table.parent[this.#index] ?? -1;
    return parent < 0 ? undefined : new ElementView(this.#cib, parent);
  }

  get id(): string {
    return this.get('id') ?? '';
  }

  get(attribute: string): string | undefined {
    const { isUsual, tagEnd } = this.#cib.table;
    if (isUsual[this.#index] === 0) {
      const cursor = new AttributeCursor(this.#cib.text, this.start, this.name);
      return cursor.find(attribute) ? this.#value(cursor) : undefined;
    }
    // A value in double quotes cannot hold `="`, so what is found is the attribute: one search instead of a walk.
    this.#tag ??= this.#cib.text.slice(this.start, tagEnd[this.#index]);
    const key = ` ${attribute}="`;
    const found = this.#tag.indexOf(key);
    if (found < 0) return undefined;
    const start = found + key.length;
    return decodeValue(this.#tag.slice(start, this.#tag.indexOf('"', start)));
  }

  /** The text directly inside, without that of child elements. */
  get text(): string {
    const { text, table } = this.#cib;
    let inside = '';
    let at = table.tagEnd[this.#index] ?? 0;
    for (const child of this.children()) {
      inside += textInside(text.slice(at, child.start));
      at = child.end;
    }
    // The end tag is the last thing there; an element without content has none.
    return inside + textInside(text.slice(at, Math.max(at, text.lastIndexOf('<', this.end - 1))));
  }

  attributes(): readonly (readonly [name: string, value: string])[] {
    const cursor = new AttributeCursor(this.#cib.text, this.start, this.name);
    const attributes: [string, string][] = [];
    while (cursor.next()) {
      attributes.push([this.#cib.text.slice(cursor.nameStart, cursor.nameEnd), this.#value(cursor)]);
    }
    return attributes;
  }

  children(name?: string): readonly ElementView[] {
    const { firstChild, nextSibling } = this.#cib.table;
    const children: ElementView[] = [];
    for (let child = firstChild[this.#index] ?? 0; child > 0; child = nextSibling[child] ?? 0) {
      if (this.#isCalled(child, name)) children.push(new ElementView(this.#cib, child));
    }
    return children;
  }

  child(name: string): ElementView | undefined {
    const { firstChild, nextSibling } = this.#cib.table;
    for (let child = firstChild[this.#index] ?? 0; child > 0; child = nextSibling[child] ?? 0) {
      if (this.#isCalled(child, name)) return new ElementView(this.#cib, child);
    }
    return undefined;
  }

  *descendants(name?: string): Iterable<ElementView> {
    const { count, start } = this.#cib.table;
    const end = this.end;
    for (let element = this.#index + 1; element < count && (start[element] ?? 0) < end; element++) {
      if (this.#isCalled(element, name)) yield new ElementView(this.#cib, element);
    }
  }

  is(other: CibElement | undefined): boolean {
    return other instanceof ElementView && other.#index === this.#index && other.#cib === this.#cib;
  }

  #value(cursor: AttributeCursor): string {
    return decodeValue(this.#cib.text.slice(cursor.valueStart, cursor.valueEnd));
  }

  #isCalled(element: number, name: string | undefined): boolean {
    const { names, name: column } = this.#cib.table;
    return name === undefined || names[column[element] ?? 0] === name;
  }
}
