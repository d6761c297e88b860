import type { CibElement } from '../../cib/document.ts';
import { containerOf } from '../../cib/find-resource.ts';

/** What holds copies of a resource, or keeps it together with others. */
export interface ResourceContainer {
  readonly within: 'group' | 'clone' | 'bundle';
  readonly element: CibElement;
}

/** What a primitive stands in: the clone or bundle where there is one, else the group, else nothing. */
export function outermostContainer(primitive: CibElement): ResourceContainer | undefined {
  const inner = containerOf(primitive);
  const element = inner && (containerOf(inner) ?? inner);
  switch (element?.name) {
    case 'group':
    case 'bundle':
      return { within: element.name, element };
    case 'clone':
    case 'master':
      return { within: 'clone', element };
    default:
      return undefined;
  }
}
