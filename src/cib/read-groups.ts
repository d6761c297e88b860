import type { CibDocument } from './document.ts';
import { resourcesOf, resourcesUnder } from './find-resource.ts';

/** A group and the ids of its resources, in their order. */
export interface GroupMembers {
  readonly id: string;
  readonly members: readonly string[];
}

/** All groups, those inside clones too, in document order. */
export function readGroups(document: CibDocument): GroupMembers[] {
  const groups: GroupMembers[] = [];
  for (const resource of resourcesUnder(resourcesOf(document))) {
    if (resource.name !== 'group') continue;
    groups.push({ id: resource.id, members: resource.children('primitive').map(({ id }) => id) });
  }
  return groups;
}
