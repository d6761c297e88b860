import type { CibElement } from '../../cib/document.ts';
import { optional } from '../../model/optional.ts';
import { outermostContainer } from '../nodes/outermost-container.ts';
import type { MetaElement, MetaPlace } from './known-meta.ts';

/** What meta attributes are set on. */
export interface MetaOwner {
  readonly place: MetaPlace;
  /** Absent for defaults. */
  readonly id?: string;
  /** The clone that makes copies of it. */
  readonly clone?: string;
  /** Whether it can be promoted: clones and bundles, what is in them, templates and defaults. */
  readonly hasRoles: boolean;
}

/** The owner that an element of the CIB is. */
export function metaOwner(element: CibElement): MetaOwner {
  const outer = outermostContainer(element);
  const place = placeOf(element);
  const hasCopies = outer?.within === 'clone' || outer?.within === 'bundle';
  return {
    place,
    id: element.id,
    ...optional('clone', outer?.within === 'clone' ? outer.element.id : undefined),
    hasRoles: hasCopies || place === 'clone' || place === 'bundle' || element.name === 'template',
  };
}

function placeOf(element: CibElement): MetaElement {
  switch (element.name) {
    case 'group':
    case 'bundle':
    case 'clone':
      return element.name;
    case 'master':
      return 'clone';
    default:
      return element.get('class') === 'stonith' ? 'device' : 'primitive';
  }
}
