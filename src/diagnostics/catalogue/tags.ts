import { entry } from '../entry.ts';
import { place, quotedList } from '../place.ts';

/** Tags: names for several resources. */
export const tagsCatalogue = {
  TAG_UNKNOWN: entry<{ tag: string }>({
    severity: 'error',
    text: ({ tag }) => `tag '${tag}' does not exist`,
    hint: () => 'see the tags with: pacer tag config',
  }),
  NOT_A_TAG: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) => `'${id}' is not a tag but a ${element}${place(line)}`,
  }),
  TAG_IDS_TWICE: entry<{ ids: readonly string[] }>({
    severity: 'error',
    text: ({ ids }) => `ids to add or remove must be unique, duplicate ids: ${quotedList(ids)}`,
  }),
  TAG_NOTHING_TO_DO: entry<Record<never, never>>({
    severity: 'error',
    text: () => "specify at least one id for 'add' or 'remove' arguments",
    hint: () => 'write: pacer tag update TAG add ID… remove ID…',
  }),
  TAG_MEMBER_KIND: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) =>
      `'${id}' is not a bundle/clone/group/resource but a ${element}${place(line)}`,
  }),
  TAG_MEMBER_IS_NODE: entry<{ node: string; resource: string }>({
    severity: 'error',
    text: ({ node }) => `'${node}' is a guest node and no resource of the configuration`,
    hint: ({ resource }) => `tag its virtual machine: ${resource}`,
  }),
  TAG_MEMBER_MISSING: entry<{ tag: string; ids: readonly string[]; members: readonly string[] }>({
    severity: 'error',
    text: ({ tag, ids }) =>
      `tag '${tag}' does not contain id${ids.length > 1 ? 's' : ''}: ${quotedList(ids)}`,
    hint: ({ members }) => `in the tag are ${quotedList(members)}`,
  }),
  TAG_BESIDE_MISSING: entry<{ tag: string; id: string }>({
    severity: 'error',
    text: ({ tag, id }) =>
      `there is no reference id '${id}' in the tag '${tag}', cannot put reference ids next to it in the tag`,
  }),
  TAG_BESIDE_ALONE: entry<{ id: string }>({
    severity: 'error',
    text: ({ id }) => `cannot specify adjacent id '${id}' without ids to add`,
  }),
  TAG_ADDED_AND_REMOVED: entry<{ ids: readonly string[] }>({
    severity: 'error',
    text: ({ ids }) => `ids cannot be added and removed at the same time: ${quotedList(ids)}`,
  }),
  TAG_LEFT_EMPTY: entry<{ tag: string }>({
    severity: 'error',
    text: ({ tag }) => `there would be no references left in the tag '${tag}'`,
    hint: ({ tag }) => `remove the whole tag: pacer tag remove ${tag}`,
  }),
  TAG_IN_CONSTRAINTS: entry<{ tag: string; constraints: readonly string[] }>({
    severity: 'error',
    text: ({ tag, constraints }) =>
      `tag '${tag}' cannot be removed because it is referenced in constraint${constraints.length > 1 ? 's' : ''} ${quotedList(constraints)}`,
    hint: ({ constraints }) =>
      `remove the constraints first: pacer constraint delete ${constraints.join(' ')}`,
  }),
  TAGS_NONE: entry<Record<never, never>>({
    severity: 'note',
    text: () => 'No tags defined',
  }),
};
