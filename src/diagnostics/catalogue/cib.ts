import type { WellFormednessFault } from '../../model/well-formedness-fault.ts';
import { entry } from '../entry.ts';

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong with a CIB as a document, before anything in it is looked at. */
export const cibCatalogue = {
  CIB_EMPTY: entry<Record<string, never>>({
    severity: 'error',
    text: () => 'the CIB is empty',
    hint: () => 'give a file made by cibadmin --query, or make a new one with cibadmin --empty',
  }),
  CIB_NOT_UTF8: entry<{ line: number }>({
    severity: 'error',
    text: ({ line }) => `the CIB is not UTF-8: line ${line} has bytes that are no character`,
    hint: () => 'convert the file to UTF-8, for example with iconv',
  }),
  CIB_ENCODING: entry<{ encoding: string }>({
    severity: 'error',
    text: ({ encoding }) => `the CIB is written in ${encoding}, only UTF-8 is read`,
    hint: () => 'convert the file to UTF-8, for example with iconv, and correct its XML declaration',
  }),
  CIB_DOCTYPE: entry<Place>({
    severity: 'error',
    text: ({ line, column }) => `the CIB has a document type declaration at ${place(line, column)}`,
    hint: () => 'no CIB needs one: remove it from the file',
  }),
  CIB_UNDECLARED_ENTITY: entry<Place & { entity: string }>({
    severity: 'error',
    text: ({ line, column, entity }) =>
      `the CIB is not well-formed at ${place(line, column)}: the entity '${entity}' is not declared`,
    hint: ({ entity }) => `for the plain characters write &amp;${entity};`,
  }),
  CIB_NOT_WELL_FORMED: entry<Place & { fault: WellFormednessFault; name?: string }>({
    severity: 'error',
    text: ({ line, column, fault, name = '' }) =>
      `the CIB is not well-formed at ${place(line, column)}: ${faultText[fault](name)}`,
  }),
  CIB_NOT_A_CIB: entry<{ root: string }>({
    severity: 'error',
    text: ({ root }) => `the document is not a CIB: its root element is <${root}>, not <cib>`,
    hint: () => 'give a file made by cibadmin --query',
  }),
  CIB_WITHOUT_CONFIGURATION: entry<Record<string, never>>({
    severity: 'error',
    text: () => 'the CIB has no <configuration> element',
    hint: () => 'give a file made by cibadmin --query without a scope',
  }),
  ID_REPEATED: entry<{
    id: string;
    elements: readonly { readonly element: string; readonly line: number }[];
  }>({
    severity: 'warning',
    text: ({ id, elements }) =>
      `the id '${id}' is given to ${elements.length} elements: ${elements.map(({ element, line }) => `${element} (line ${line})`).join(', ')}`,
    hint: () => 'give each an id of its own: Pacemaker refuses such a configuration',
  }),
  XML_NOT_WELL_FORMED: entry<{ line: number; reason: string }>({
    severity: 'error',
    text: ({ line, reason }) => `the XML is not well-formed at line ${line}: ${reason}`,
  }),
};

const faultText: Readonly<Record<WellFormednessFault, (name: string) => string>> = {
  ampersand: () => `'&' that begins no reference, write &amp;`,
  'attribute-less-than': () => `'<' in an attribute value, write &lt;`,
  'attribute-space': () => 'white space is missing before an attribute',
  'attribute-twice': (name) => `the attribute '${name}' is given twice`,
  'attribute-value': () => 'an attribute needs a value in quotes',
  'cdata-end-in-text': () => `']]>' in text`,
  'cdata-unclosed': () => 'the CDATA section is not closed',
  character: (name) => `the character ${name} is not allowed in XML`,
  'character-reference': (name) => `${name} is not a character of XML`,
  'comment-hyphens': () => `'--' inside a comment`,
  'comment-unclosed': () => 'the comment is not closed',
  declaration: () => 'the XML declaration is not correct',
  'end-tag': (name) =>
    name === '' ? 'an end tag without a start tag' : `the end tag </${name}> is expected here`,
  instruction: (name) => `the processing instruction '${name}' is not correct`,
  'instruction-unclosed': (name) => `the processing instruction '${name}' is not closed`,
  'instruction-xml': () => 'an XML declaration that is not at the beginning',
  markup: () => `'<' or '/' that begins no tag`,
  name: () => 'a name is expected here',
  namespace: (name) => `'${name}' is not a correct use of namespaces`,
  'namespace-prefix': (name) => `the namespace prefix '${name}' is not declared`,
  nesting: () => 'elements are nested more than 256 deep',
  'no-root': () => 'there is no element',
  'second-root': () => 'there is a second root element',
  'tag-unclosed': (name) => `the tag <${name}> is not closed`,
  'text-outside-root': () => 'text outside the root element',
  unclosed: (name) => `the element <${name}> is not closed`,
  'value-length': () => 'an attribute value is longer than 10,000,000 characters',
  'value-unclosed': () => 'an attribute value is not closed',
};

function place(line: number, column: number): string {
  return `line ${line}, column ${column}`;
}
