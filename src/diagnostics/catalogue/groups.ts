import { entry } from '../entry.ts';
import { place, quotedList } from '../place.ts';

/** Existing resources that go into groups and clones, and come out of them. */
export const groupsCatalogue = {
  GROUP_MEMBERS_TWICE: entry<{ resources: readonly string[] }>({
    severity: 'error',
    text: ({ resources }) =>
      `resources to add or remove must be unique, duplicate resources: ${quotedList(resources)}`,
  }),
  GROUP_UNKNOWN: entry<{ group: string }>({
    severity: 'error',
    text: ({ group }) => `group '${group}' does not exist`,
    hint: () => 'see the groups with: pacer resource group list',
  }),
  GROUP_MEMBER_UNKNOWN: entry<{ resource: string; group: string; members: readonly string[] }>({
    severity: 'error',
    text: ({ resource, group }) => `resource '${resource}' does not exist in group '${group}'`,
    hint: ({ members }) => `in the group are ${quotedList(members)}`,
  }),
  GROUP_MEMBER_KIND: entry<{ resource: string; element: string; line: number }>({
    severity: 'error',
    text: ({ resource, element, line }) =>
      `'${resource}' is a ${element} resource${place(line)}, ${element} resources cannot be put into a group`,
  }),
  GROUP_MEMBER_INSIDE: entry<{ resource: string; container: string; element: string; line: number }>({
    severity: 'error',
    text: ({ resource, container, element, line }) =>
      `'${resource}' cannot be put into a group because its parent '${container}'${place(line)} is a ${element} resource`,
    hint: ({ container, element }) =>
      element === 'clone' ? `take it out first: pacer resource unclone ${container}` : undefined,
  }),
  GROUP_BESIDE_ITSELF: entry<{ resource: string }>({
    severity: 'error',
    text: ({ resource }) => `cannot put resource '${resource}' next to itself`,
  }),
  GROUP_LEFT_EMPTY: entry<{ group: string; resources: readonly string[]; line: number }>({
    severity: 'error',
    text: ({ group, resources, line }) =>
      `unable to move resource${resources.length > 1 ? 's' : ''} ${quotedList(resources)} as it would leave group '${group}'${place(line)} empty, which the configuration refers to`,
    hint: ({ group }) =>
      `take the group apart first, which also removes what refers to it: pacer resource ungroup ${group}`,
  }),
  CLONED_GROUP_LEFT_EMPTY: entry<{ group: string; clone: string; line: number }>({
    severity: 'error',
    text: ({ group, clone, line }) =>
      `cannot remove all resources from a cloned group: '${group}' is what clone '${clone}'${place(line)} makes copies of`,
    hint: ({ clone }) => `take the clone away first: pacer resource unclone ${clone}`,
  }),
  CLONE_OF_CONTAINER: entry<{ resource: string; element: string; line: number }>({
    severity: 'error',
    text: ({ resource, element, line }) =>
      `'${resource}' is a ${element}${place(line)}, only a resource or a group can be cloned`,
  }),
  CLONED_ALREADY: entry<{ resource: string; clone: string; line: number }>({
    severity: 'error',
    text: ({ resource, clone, line }) =>
      `'${resource}' is already a clone resource, inside '${clone}'${place(line)}`,
    hint: ({ clone }) => `to change its options: pacer resource update ${clone} NAME=VALUE`,
  }),
  CLONE_IN_BUNDLE: entry<{ resource: string; bundle: string; line: number }>({
    severity: 'error',
    text: ({ resource, bundle, line }) =>
      `cannot clone bundle resource '${resource}', which is inside bundle '${bundle}'${place(line)}`,
    hint: () => 'the replicas of the bundle are its copies already',
  }),
  CLONE_OF_LAST_MEMBER: entry<{ resource: string; group: string; line: number }>({
    severity: 'error',
    text: ({ resource, group, line }) =>
      `cannot clone '${resource}', the only resource of group '${group}'${place(line)}`,
    hint: ({ resource, group }) =>
      `clone the group (pacer resource clone ${group}), or take it apart first (pacer resource ungroup ${group}) and clone ${resource} then`,
  }),
  CLONE_TAKES_NO_OPERATIONS: entry<{ resource: string }>({
    severity: 'error',
    text: () => 'op settings must be changed on base resource, not the clone',
    hint: ({ resource }) => `write: pacer resource update ${resource} op ACTION OPTION=VALUE`,
  }),
  GUEST_IN_COPIES: entry<{ resource: string }>({
    severity: 'error',
    text: ({ resource }) => `resource '${resource}' of a guest node must not be inside a clone`,
    hint: () =>
      'Pacemaker ignores remote-node in copies, so the node would be gone; remove it first, or leave the machine alone',
  }),
  NOT_A_CLONE: entry<{ resource: string; line: number }>({
    severity: 'error',
    text: ({ resource, line }) => `'${resource}'${place(line)} is not a clone resource`,
  }),
};
