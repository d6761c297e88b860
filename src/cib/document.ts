/**
 * A CIB as read: the original text, and elements as views into it. Nothing is decoded or copied before it is
 * asked for, so that a document of ten thousand guests costs little more than its text.
 */
export interface CibDocument {
  /** The text as read, without a byte order mark. Every offset counts UTF-16 units of this text. */
  readonly text: string;
  readonly hasByteOrderMark: boolean;
  /** The `<cib>` element. */
  readonly root: CibElement;
  /** The `<configuration>` element; its presence is checked on reading. */
  readonly configuration: CibElement;
  /**
   * The element of `<configuration>` with this XML id; the first one where a broken CIB has it twice. References
   * (`<obj_ref id="…"/>`) and names that are no XML ids (`<node id="1"/>`, `<acl_target id="…"/>`) are not found.
   */
  byId(id: string): CibElement | undefined;
  hasId(id: string): boolean;
  /** Elements whose XML id an earlier one has. */
  repeatedIds(): readonly CibElement[];
}

export interface CibElement {
  readonly name: string;
  /** Offset of `<`. */
  readonly start: number;
  /** Offset behind the element's last `>`. */
  readonly end: number;
  /** Line of `<`, counted from 1; 0 in a live CIB. */
  readonly line: number;
  readonly parent: CibElement | undefined;
  /** The attribute's value, references decoded and white space normalized as XML 1.0 section 3.3.3 says. */
  get(attribute: string): string | undefined;
  /** `get('id')`, or the empty string. */
  readonly id: string;
  /** In document order. */
  attributes(): readonly (readonly [name: string, value: string])[];
  /** Child elements in document order, all or those of one name. */
  children(name?: string): readonly CibElement[];
  /** The first child element of that name. */
  child(name: string): CibElement | undefined;
  /** All elements below this one in document order, all or those of one name. */
  descendants(name?: string): Iterable<CibElement>;
  /** Two views of the same element are equal under this, though they may be different objects. */
  is(other: CibElement | undefined): boolean;
}
