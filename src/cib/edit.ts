import type { CibElement } from './document.ts';

/** One change of a CIB, as data. Elements are those of the document that the change was decided on. */
export type CibEdit = InsertElement | RemoveElement | SetAttribute;

export interface InsertElement {
  readonly edit: 'insert';
  readonly parent: CibElement;
  /** The child of `parent` to stand before; without it the new element becomes the last child. */
  readonly before?: CibElement;
  readonly element: NewElement | MovedElement;
}

export interface RemoveElement {
  readonly edit: 'remove';
  readonly element: CibElement;
}

export interface SetAttribute {
  readonly edit: 'set';
  readonly element: CibElement;
  readonly attribute: string;
  /** The plain value; undefined takes the attribute away. */
  readonly value: string | undefined;
}

export interface NewElement {
  readonly name: string;
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly children: readonly (NewElement | MovedElement)[];
}

/** An existing element that moves here with its text as it is, its own edits in it; its old place needs a `remove`. */
export interface MovedElement {
  readonly existing: CibElement;
}
