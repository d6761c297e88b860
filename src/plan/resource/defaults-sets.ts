import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { freshId } from '../../cib/ids.ts';
import type { DefaultsSection } from '../../model/defaults-section.ts';

/** The sets of defaults, in document order. */
export function defaultsSets(document: CibDocument, section: DefaultsSection): readonly CibElement[] {
  return document.configuration.child(section)?.children('meta_attributes') ?? [];
}

/** The id that pcs gives to a set that nobody named. */
export function newSetId(document: CibDocument, section: DefaultsSection, reserved: Set<string>): string {
  return freshId(document, `${section}-meta_attributes`, reserved);
}

/** Puts a set behind the others; the section is made at the end of the configuration where there is none. */
export function insertDefaultsSet(
  { configuration }: CibDocument,
  section: DefaultsSection,
  element: NewElement,
): CibEdit {
  const parent = configuration.child(section);
  if (parent !== undefined) return { edit: 'insert', parent, element };
  const made: NewElement = { name: section, attributes: [], children: [element] };
  return { edit: 'insert', parent: configuration, element: made };
}
