import { entry } from '../entry.ts';
import { place } from '../place.ts';

/** Where a new resource is put: groups, clones, bundles. */
export const placementCatalogue = {
  PLACEMENT_NOT_ONE: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'you can specify only one of clone, promotable, bundle or --group',
  }),
  BESIDE_WITHOUT_GROUP: entry<{ option: '--before' | '--after' }>({
    severity: 'error',
    text: ({ option }) => `you cannot use ${option} without --group`,
  }),
  BESIDE_TWICE: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'you cannot specify both --before and --after',
  }),
  GROUP_NOT_ONE: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'you have to specify exactly one group',
    hint: () => 'write it as group GROUP, group GROUP before RESOURCE or group GROUP after RESOURCE',
  }),
  BUNDLE_NOT_ONE: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'you have to specify exactly one bundle',
  }),
  PROMOTABLE_TWICE: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'you cannot specify both promotable option and promotable keyword',
  }),
  MASTER_RENAMED: entry<Record<never, never>>({
    severity: 'error',
    text: () => "missing value of 'master' option",
    hint: () => "master resources are called promotable clones today: write 'promotable' instead of 'master'",
  }),
  ID_TWICE: entry<{ id: string; kind: 'clone' | 'group' }>({
    severity: 'error',
    text: ({ id, kind }) => `'${id}' cannot be the id of both the new resource and its ${kind}`,
    hint: ({ kind }) => `give the ${kind} another id`,
  }),
  NODE_NAME_IS_CONTAINER: entry<{ node: string; id: string; kind: 'clone' | 'group' }>({
    severity: 'error',
    text: ({ node, id, kind }) =>
      `'${node}' cannot be the name of the guest node, as it is the id of the ${kind} '${id}'`,
    hint: () =>
      'give the node another name: Pacemaker makes a resource of the name of the node to connect to it',
  }),
  NOT_A_GROUP: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) => `'${id}' is not a group but a ${element}${place(line)}`,
  }),
  NOT_IN_GROUP: entry<{ resource: string; group: string }>({
    severity: 'error',
    text: ({ resource, group }) =>
      `there is no resource '${resource}' in the group '${group}', cannot add resources next to it`,
  }),
  BUNDLE_UNKNOWN: entry<{ bundle: string }>({
    severity: 'error',
    text: ({ bundle }) => `bundle '${bundle}' does not exist`,
  }),
  NOT_A_BUNDLE: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) => `'${id}' is not a bundle but a ${element}${place(line)}`,
  }),
  BUNDLE_FULL: entry<{ bundle: string; resource: string; line: number }>({
    severity: 'error',
    text: ({ bundle, resource, line }) =>
      `bundle '${bundle}' already contains resource '${resource}'${place(line)}, a bundle may contain at most one resource`,
  }),
  BUNDLE_NOT_REACHABLE: entry<{ bundle: string; resource: string; line: number }>({
    severity: 'error',
    override: 'force',
    text: ({ bundle, resource, line }) =>
      `resource '${resource}' will not be accessible by the cluster inside bundle '${bundle}'${place(line)}, at least one of bundle options 'control-port' or 'ip-range-start' has to be specified`,
  }),
  CLONE_NOT_PROMOTABLE: entry<{ agent: string }>({
    severity: 'error',
    override: 'force',
    text: ({ agent }) => `clone option 'promotable' is not compatible with '${agent}' resource agent`,
    hint: () => 'the agent has no promote and demote actions: use clone without promotable',
  }),
  CLONE_NOT_UNIQUE: entry<{ agent: string }>({
    severity: 'error',
    text: ({ agent }) => `clone option 'globally-unique' is not compatible with '${agent}' resource agent`,
    hint: () => 'only OCF agents can tell instances on one node apart',
  }),
};
