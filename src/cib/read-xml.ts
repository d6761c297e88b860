import { type X2jOptions, XMLParser, XMLValidator } from 'fast-xml-parser';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import { decodeReferences, decodeValue } from './decode-value.ts';

/** An element of a document that is only read: agent metadata, output of Pacemaker's tools. */
export interface XmlNode {
  readonly name: string;
  /** The text directly inside, comments and child elements left out. */
  readonly text: string;
  /** `get('id')`, or the empty string. */
  readonly id: string;
  get(attribute: string): string | undefined;
  attributes(): readonly (readonly [name: string, value: string])[];
  children(name?: string): readonly XmlNode[];
  child(name: string): XmlNode | undefined;
  /** All elements below this one in document order, all or those of one name. */
  descendants(name?: string): Iterable<XmlNode>;
}

/**
 * Reads a document that need not be written again, and returns its root. A document type declaration is passed
 * over, because agents send one; entities are never expanded beyond the five of XML and character references. Import this
 * module when it is needed: fast-xml-parser costs as much as the rest of a command.
 */
export function readXml(text: string): Result<XmlNode, Diagnostic> {
  const content = text.replace(/^\ufeff/, '');
  const valid = XMLValidator.validate(content);
  if (valid !== true) return unreadable(valid.err.line, valid.err.msg);
  try {
    const nodes: OrderedNode[] = new XMLParser(options).parse(content);
    const [root] = toNodes(nodes);
    return root === undefined ? unreadable(1, 'there is no element') : success(root);
  } catch (error) {
    // The parser throws on names that are special in JavaScript and on nesting without end.
    return unreadable(1, error instanceof Error ? error.message : String(error));
  }
}

const attributesKey = ':@';
const textKey = '#text';
const cdataKey = '#cdata';

/** Values as they are written: the parser's own decoding loses references to white space. */
const options: X2jOptions = {
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: cdataKey,
  maxNestedTags: 1000,
};

/** What fast-xml-parser makes with `preserveOrder`: one key with the children, and perhaps one with the attributes. */
type OrderedNode = Readonly<
  Record<string, readonly OrderedNode[] | string | Readonly<Record<string, string>>>
>;

function unreadable(line: number, reason: string): Result<never, Diagnostic> {
  return failure(diagnose('XML_NOT_WELL_FORMED', { line, reason: reason.replace(/\.$/, '') }));
}

function toNodes(nodes: readonly OrderedNode[]): XmlNode[] {
  return nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== attributesKey);
    if (name === undefined || name === textKey || name === cdataKey) return [];
    const content = node[name];
    const inside = Array.isArray(content) ? (content as readonly OrderedNode[]) : [];
    const attributes = Object.entries(node[attributesKey] ?? {}).map(
      ([attribute, value]) => [attribute, decodeValue(String(value))] as const,
    );
    return [new ReadNode(name, attributes, toNodes(inside), inside.map(textOf).join(''))];
  });
}

function textOf(node: OrderedNode): string {
  const { [textKey]: text, [cdataKey]: cdata } = node;
  if (typeof text === 'string') return decodeReferences(text);
  return Array.isArray(cdata) ? cdata.map((part: OrderedNode) => String(part[textKey] ?? '')).join('') : '';
}

class ReadNode implements XmlNode {
  readonly name: string;
  readonly text: string;
  readonly #attributes: readonly (readonly [string, string])[];
  readonly #children: readonly XmlNode[];

  constructor(
    name: string,
    attributes: readonly (readonly [string, string])[],
    children: readonly XmlNode[],
    text: string,
  ) {
    this.name = name;
    this.#attributes = attributes;
    this.#children = children;
    this.text = text;
  }

  get id(): string {
    return this.get('id') ?? '';
  }

  get(attribute: string): string | undefined {
    return this.#attributes.find(([name]) => name === attribute)?.[1];
  }

  attributes(): readonly (readonly [name: string, value: string])[] {
    return this.#attributes;
  }

  children(name?: string): readonly XmlNode[] {
    return name === undefined ? this.#children : this.#children.filter((child) => child.name === name);
  }

  child(name: string): XmlNode | undefined {
    return this.#children.find((child) => child.name === name);
  }

  *descendants(name?: string): Iterable<XmlNode> {
    for (const child of this.#children) {
      if (name === undefined || child.name === name) yield child;
      yield* child.descendants(name);
    }
  }
}
