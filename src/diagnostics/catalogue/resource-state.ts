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
  OPERATION_OF_CONTAINER: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) =>
      `'${id}' is a ${element}${place(line)}, only a resource itself has operations`,
    hint: () => 'name the resource inside',
  }),
  OPERATION_EXISTS: entry<{ operation: string; resource: string; existing: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ operation, resource, existing }) =>
      `operation ${operation} already specified for '${resource}': ${existing.join('; ')}`,
    hint: ({ operation, resource }) =>
      `to change what is there: pacer resource update ${resource} op ${operation} OPTION=VALUE`,
  }),
  OPERATION_SAME_INTERVAL: entry<{
    operation: string;
    resource: string;
    interval: string;
    existing: readonly string[];
  }>({
    severity: 'error',
    text: ({ operation, resource, interval, existing }) =>
      `operation ${operation} with interval ${interval} already specified for '${resource}': ${existing.join('; ')}`,
    hint: () => 'give it another interval: Pacemaker tells operations apart by name and interval',
  }),
  OPERATION_ID_UNKNOWN: entry<{ id: string; element?: string }>({
    severity: 'error',
    text: ({ id, element }) =>
      `unable to find operation id: ${id}${element === undefined ? '' : `, it is the id of a ${element}`}`,
    hint: ({ element }) =>
      element === 'primitive'
        ? 'behind a resource, name the operation: monitor'
        : 'see the ids with: pacer resource config',
  }),
  OPERATION_NOT_FOUND: entry<{ typed: string; resource: string; existing: readonly string[] }>({
    severity: 'error',
    text: ({ typed, resource }) => `unable to find operation matching: ${typed}, in resource '${resource}'`,
    hint: ({ existing }) => (existing.length === 0 ? 'it has none' : `it has: ${existing.join('; ')}`),
  }),
  OPERATION_AMBIGUOUS: entry<{ typed: string; resource: string; existing: readonly string[] }>({
    severity: 'error',
    text: ({ typed, resource, existing }) =>
      `resource '${resource}' has several operations matching: ${typed}: ${existing.join('; ')}`,
    hint: () => 'name the id behind one of them, or its interval',
  }),
  NO_AGENTS: entry<{ standard?: string }>({
    severity: 'error',
    text: ({ standard }) => `no agents found${standard === undefined ? '' : ` for ${standard}`}`,
    hint: () => 'see the standards with: pacer resource standards',
  }),
  NO_AGENT_MATCHES: entry<{ filter: string }>({
    severity: 'error',
    text: ({ filter }) => `no resource agents matching the filter '${filter}'`,
    hint: () => 'see all of them with: pacer resource list --nodesc',
  }),
};
