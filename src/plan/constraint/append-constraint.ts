import type { CibDocument } from '../../cib/document.ts';
import type { CibEdit, NewElement } from '../../cib/edit.ts';

/** The edits that put new constraints behind all others. */
export function appendConstraints(
  { configuration }: CibDocument,
  elements: readonly NewElement[],
): readonly CibEdit[] {
  if (elements.length === 0) return [];
  const section = configuration.child('constraints');
  if (section !== undefined) return elements.map((element) => ({ edit: 'insert', parent: section, element }));
  // A hand-made file may lack the section; the schema wants it behind the resources.
  const behind = configuration.children().filter(({ name }) => !sectionsBefore.has(name))[0];
  const element: NewElement = { name: 'constraints', attributes: [], children: elements };
  return [
    { edit: 'insert', parent: configuration, element, ...(behind === undefined ? {} : { before: behind }) },
  ];
}

const sectionsBefore = new Set(['crm_config', 'nodes', 'resources']);
