import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { nvsetsOf } from '../../cib/nvset.ts';

/** Takes a meta attribute away from every set that is always in force; the sets stay, even empty. */
export function removeMeta(document: CibDocument, resource: CibElement, name: string): CibEdit[] {
  return plainPairs(document, resource, name).map(({ element }) => ({ edit: 'remove', element }));
}

/** Whether a meta attribute that stands in the resource itself has one of these values. */
export function hasMeta(
  document: CibDocument,
  resource: CibElement,
  name: string,
  values: readonly string[],
): boolean {
  const [first] = plainPairs(document, resource, name);
  return first !== undefined && values.includes(first.value.toLowerCase());
}

function plainPairs(document: CibDocument, resource: CibElement, name: string) {
  const sets = nvsetsOf(document, resource, 'meta_attributes').filter(({ kind }) => kind === 'plain');
  return sets.flatMap(({ pairs }) => pairs).filter((pair) => pair.name === name);
}
