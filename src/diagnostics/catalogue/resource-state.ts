import { entry } from '../entry.ts';
import { place, quotedList } from '../place.ts';

/** Starting, stopping, moving and cleaning up resources. */
export const resourceStateCatalogue = {
  STATE_TARGET_UNKNOWN: entry<{ id: string; similar?: string }>({
    severity: 'error',
    text: ({ id }) => `bundle/clone/group/resource/tag '${id}' does not exist`,
    hint: ({ similar }) =>
      similar === undefined
        ? 'see the resources with: pacer resource config'
        : `there is a '${similar}': letter case counts`,
  }),
  STATE_TARGET_NO_RESOURCE: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) =>
      `'${id}' is not a bundle/clone/group/resource/tag but a ${element}${place(line)}`,
  }),
  STATE_TARGET_IS_GUEST: entry<{ node: string; resource: string; line: number }>({
    severity: 'error',
    text: ({ node, resource, line }) =>
      `'${node}' is the guest node of resource '${resource}'${place(line)}; its connection is no resource of its own and starts and stops with '${resource}'`,
    hint: ({ node, resource }) =>
      `for the virtual machine, name '${resource}'; to keep resources off the node: pacer node standby ${node}; to forget failures: pacer resource cleanup ${node}`,
  }),
  GUEST_GOES_WITH_MACHINE: entry<{ node: string; resource: string }>({
    severity: 'note',
    text: ({ node, resource }) =>
      `guest node '${node}' goes down with '${resource}': what runs there stops or moves to another node first`,
  }),
  RESOURCE_UNMANAGED: entry<{ resource: string }>({
    severity: 'warning',
    text: ({ resource }) => `'${resource}' is unmanaged`,
    hint: ({ resource }) => `the cluster does nothing with it before: pacer resource manage ${resource}`,
  }),
  NO_MONITOR_ENABLED: entry<{ resource: string }>({
    severity: 'warning',
    text: ({ resource }) => `resource '${resource}' has no enabled monitor operations`,
    hint: ({ resource }) => `to enable them: pacer resource manage ${resource} --monitor`,
  }),
  RESOURCE_NOT_AS_WANTED: entry<{ resource: string; nodes: readonly string[] }>({
    severity: 'error',
    text: ({ resource, nodes }) =>
      nodes.length === 0
        ? `resource '${resource}' is not running on any node`
        : `resource '${resource}' is running on node ${quotedList(nodes)}`,
    hint: () => "see 'pacer status' for what keeps it from the state asked for",
  }),
  NOT_SAFE: entry<{ resources: readonly string[]; strict: boolean }>({
    severity: 'error',
    text: ({ resources, strict }) =>
      `disabling specified resources would ${strict ? 'have an effect on' : 'stop or demote'} other resources: ${quotedList(resources)}`,
    hint: () => 'nothing was changed; see the whole effect with --dry-run',
  }),
  BRIEF_ALONE: entry<Record<never, never>>({
    severity: 'error',
    text: () => "'--brief' cannot be used without '--simulate' or '--safe'",
  }),
  LIVE_ONLY_OPTION: entry<{ option: string }>({
    severity: 'error',
    text: ({ option }) => `'${option}' cannot be used with '-f': only a running cluster can tell`,
  }),
};
