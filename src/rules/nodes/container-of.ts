import type { CibElement } from '../../cib/document.ts';

/** What holds copies of a resource, or keeps it together with others. */
export interface ResourceContainer {
  readonly within: 'group' | 'clone' | 'bundle';
  readonly element: CibElement;
}

/** What a primitive stands in: the clone or bundle where there is one, else the group, else nothing. */
export function containerOf(primitive: CibElement): ResourceContainer | undefined {
  const outer = containing(primitive.parent);
  return (outer && containing(outer.element.parent)) ?? outer;
}

function containing(element: CibElement | undefined): ResourceContainer | undefined {
  switch (element?.name) {
    case 'group':
      return { within: 'group', element };
    case 'clone':
    case 'master':
      return { within: 'clone', element };
    case 'bundle':
      return { within: 'bundle', element };
    default:
      return undefined;
  }
}
