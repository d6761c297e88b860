import type { AttributeCursor } from './attribute-cursor.ts';
import { decodeValue } from './decode-value.ts';

const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';
const xmlnsNamespace = 'http://www.w3.org/2000/xmlns/';

export interface NamespaceFault {
  readonly fault: 'namespace' | 'namespace-prefix' | 'attribute-twice';
  readonly name: string;
}

interface Binding {
  readonly uri: string;
  readonly depth: number;
}

/** The prefixes in scope (Namespaces in XML 1.0). Only elements that use a colon or `xmlns` ever come here. */
export class Namespaces {
  readonly #text: string;
  readonly #bindings = new Map<string, Binding[]>();
  /** Prefixes in the order in which they were bound, for leaving. */
  readonly #bound: { readonly prefix: string; readonly depth: number }[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** Binds what the element at this depth declares, then checks its own name and those of its attributes. */
  enter(element: string, cursor: AttributeCursor, depth: number): NamespaceFault | undefined {
    const attributes: string[] = [];
    while (cursor.next()) {
      const name = this.#text.slice(cursor.nameStart, cursor.nameEnd);
      if (name.startsWith('xmlns:')) {
        const uri = decodeValue(this.#text.slice(cursor.valueStart, cursor.valueEnd));
        const fault = this.#declare(name, uri, depth);
        if (fault !== undefined) return fault;
      } else if (name.includes(':')) attributes.push(name);
    }
    return this.#checkPrefix(element) ?? this.#checkAttributes(attributes);
  }

  /** Forgets what elements at this depth and below declared. */
  leave(depth: number): void {
    for (
      let last = this.#bound.at(-1);
      last !== undefined && last.depth >= depth;
      last = this.#bound.at(-1)
    ) {
      this.#bindings.get(last.prefix)?.pop();
      this.#bound.pop();
    }
  }

  #declare(name: string, uri: string, depth: number): NamespaceFault | undefined {
    const prefix = name.slice('xmlns:'.length);
    const isReserved = (prefix === 'xml') !== (uri === xmlNamespace) || uri === xmlnsNamespace;
    if (isReserved || uri === '' || prefix === '' || prefix === 'xmlns' || prefix.includes(':')) {
      return { fault: 'namespace', name };
    }
    const bindings = this.#bindings.get(prefix) ?? [];
    bindings.push({ uri, depth });
    this.#bindings.set(prefix, bindings);
    this.#bound.push({ prefix, depth });
    return undefined;
  }

  #checkAttributes(names: readonly string[]): NamespaceFault | undefined {
    const expanded = new Set<string>();
    for (const name of names) {
      const fault = this.#checkPrefix(name);
      if (fault !== undefined) return fault;
      const [prefix = '', local = ''] = name.split(':');
      const key = `${this.#uriOf(prefix)} ${local}`;
      if (expanded.has(key)) return { fault: 'attribute-twice', name };
      expanded.add(key);
    }
    return undefined;
  }

  #checkPrefix(name: string): NamespaceFault | undefined {
    const parts = name.split(':');
    if (parts.length === 1) return undefined;
    if (parts.length > 2 || parts.includes('')) return { fault: 'namespace', name };
    const [prefix = ''] = parts;
    return this.#uriOf(prefix) === undefined ? { fault: 'namespace-prefix', name: prefix } : undefined;
  }

  #uriOf(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace;
    return this.#bindings.get(prefix)?.at(-1)?.uri;
  }
}
