import type { CibDocument, CibElement } from '../../cib/document.ts';
import type { CibEdit } from '../../cib/edit.ts';
import { nvsetsOf } from '../../cib/nvset.ts';
import { booleanOf } from '../../model/boolean.ts';

/** Takes a meta attribute away from every set that is always in force; the sets stay, even empty. */
export function removeMeta(document: CibDocument, resource: CibElement, name: string): CibEdit[] {
  return plainPairs(document, resource, name).map(({ element }) => ({ edit: 'remove', element }));
}

/** Whether the resource itself, not what is around it, says that the cluster is to leave it alone. */
export function isUnmanaged(document: CibDocument, resource: CibElement): boolean {
  const [managed] = plainPairs(document, resource, 'is-managed');
  return booleanOf(managed?.value ?? '') === false;
}

function plainPairs(document: CibDocument, resource: CibElement, name: string) {
  const sets = nvsetsOf(document, resource, 'meta_attributes').filter(({ kind }) => kind === 'plain');
  return sets.flatMap(({ pairs }) => pairs).filter((pair) => pair.name === name);
}
