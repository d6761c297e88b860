import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';
import { optional } from '../../model/optional.ts';

/**
 * The edits that put something at the end of `<resources>`. A hand-made file may lack the section; the schema wants
 * it in front of the constraints.
 */
export function appendResources(
  { configuration }: CibDocument,
  elements: NewElement['children'],
): readonly CibEdit[] {
  const resources = configuration.child('resources');
  if (resources !== undefined) return insertAll(resources, undefined, elements);
  const section: NewElement = { name: 'resources', attributes: [], children: elements };
  const before = configuration.child('constraints');
  return [{ edit: 'insert', parent: configuration, element: section, ...optional('before', before) }];
}

/** The edits that put elements into a parent, in their order, in front of one of its children or at its end. */
export function insertAll(
  parent: CibElement,
  before: CibElement | undefined,
  elements: NewElement['children'],
): readonly CibEdit[] {
  return elements.map((element) => ({ edit: 'insert', parent, element, ...optional('before', before) }));
}
