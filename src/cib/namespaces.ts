import type { AttributeCursor } from './attribute-cursor.ts';
import { decodeValue } from './decode-value.ts';
import { asciiClass, isNameStartAboveAscii, nameStart } from './xml-characters.ts';

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
      const uri = () => decodeValue(this.#text.slice(cursor.valueStart, cursor.valueEnd));
      if (name === 'xmlns' && !isUri(uri())) return { fault: 'namespace', name };
      if (name.startsWith('xmlns:')) {
        const fault = this.#declare(name, uri(), depth);
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
    if (
      isReserved ||
      uri === '' ||
      !isUri(uri) ||
      !isNameBeginning(prefix) ||
      prefix === 'xmlns' ||
      prefix.includes(':')
    ) {
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
    const [prefix = '', ...locals] = name.split(':');
    const [local] = locals;
    if (local === undefined) return undefined;
    if (locals.length > 1 || prefix === '' || !isNameBeginning(local)) return { fault: 'namespace', name };
    return this.#uriOf(prefix) === undefined ? { fault: 'namespace-prefix', name: prefix } : undefined;
  }

  #uriOf(prefix: string): string | undefined {
    if (prefix === 'xml') return xmlNamespace;
    return this.#bindings.get(prefix)?.at(-1)?.uri;
  }
}

/** The part behind the prefix must be a name by itself: `a:1` is not one, though `a:1` as a whole is. */
function isNameBeginning(local: string): boolean {
  const code = local.codePointAt(0) ?? 0;
  return code < 128 ? ((asciiClass[code] ?? 0) & nameStart) !== 0 : isNameStartAboveAscii(code);
}

/** Absolute or relative by RFC 3986, as far as libxml2 complains: its characters, and a scheme before the first colon. */
function isUri(uri: string): boolean {
  if (!/^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*$/.test(uri)) return false;
  return /^[A-Za-z][A-Za-z0-9+.-]*:/.test(uri) || !/^[^/?#]*:/.test(uri);
}
