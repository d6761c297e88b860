import { entry } from '../entry.ts';
import { meant } from '../meant.ts';
import { place, quotedList } from '../place.ts';

/** Starting, stopping, moving and cleaning up resources. */
export const resourceStateCatalogue = {
  STATE_TARGET_UNKNOWN: entry<{ id: string; similar?: string }>({
    severity: 'error',
    text: ({ id }) => `bundle/clone/group/resource/tag '${id}' does not exist`,
    hint: ({ id, similar }) => meant(id, similar, 'see the resources with: pacer resource config'),
  }),
  STATE_TARGET_NO_RESOURCE: entry<{ id: string; element: string; line: number }>({
    severity: 'error',
    text: ({ id, element, line }) =>
      element === 'tag'
        ? `'${id}'${place(line)} is a tag, this takes one resource`
        : `'${id}' is not a bundle/clone/group/resource/tag but a ${element}${place(line)}`,
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
    hint: ({ resource, operation }) =>
      `to change what is there: pacer resource update ${resource} op ${operation} OPTION=VALUE; Pacemaker tells operations apart by name and interval`,
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
  MOVE_NODE_UNKNOWN: entry<{ node: string; similar?: string }>({
    severity: 'error',
    text: ({ node }) => `node '${node}' does not appear to exist in configuration`,
    hint: ({ node, similar }) => meant(node, similar, 'see the nodes with: pacer node list'),
  }),
  MOVE_NEEDS_NODE: entry<{ resource: string; nodes: readonly string[] }>({
    severity: 'error',
    text: ({ resource, nodes }) =>
      nodes.length === 0
        ? 'you must specify a node when moving/banning a stopped resource'
        : `resource '${resource}' runs on several nodes: ${quotedList(nodes)}`,
    hint: ({ resource }) =>
      `write the node behind '${resource}'; a CIB file does not tell where a resource runs`,
  }),
  MOVE_OF_BUNDLE: entry<{ bundle: string }>({
    severity: 'error',
    text: () => 'cannot move bundle resources',
    hint: ({ bundle }) => `to keep one of its replicas off a node: pacer resource ban ${bundle} NODE`,
  }),
  MOVE_NEEDS_CLONE: entry<{ clone: string }>({
    severity: 'error',
    text: ({ clone }) => `to move promotable clone resources you must use the promotable clone id (${clone})`,
  }),
  PROMOTED_NEEDS_CLONE: entry<{ clone?: string }>({
    severity: 'error',
    text: ({ clone }) =>
      `when specifying --promoted you must use the promotable clone id${clone === undefined ? '' : ` (${clone})`}`,
  }),
  MOVE_NEEDS_CLUSTER_NODE: entry<{ resource: string; node: string }>({
    severity: 'error',
    text: ({ resource, node }) =>
      `'${resource}' makes a node of the cluster and runs on cluster nodes only, '${node}' is a guest or remote node`,
    hint: () => 'name a cluster node',
  }),
  LIFETIME_INVALID: entry<{ lifetime: string }>({
    severity: 'error',
    text: ({ lifetime }) => `invalid duration specified: '${lifetime}'`,
    hint: () => 'write an ISO 8601 duration: lifetime=PT30M for half an hour, lifetime=P1D for a day',
  }),
  BANNED: entry<{ constraint: string; resource: string; node: string; end?: string }>({
    severity: 'warning',
    text: ({ constraint, resource, node, end }) =>
      `location constraint '${constraint}' with a score of -INFINITY keeps ${resource} from running on ${node} ${end === undefined ? 'until it is removed' : `until ${end}`}, even if ${node} is the last node in the cluster`,
    hint: ({ resource, node, end }) =>
      end === undefined ? `to remove it: pacer resource clear ${resource} ${node}` : undefined,
  }),
  PREFERRED: entry<{ constraint: string; resource: string; node: string; end?: string }>({
    severity: 'warning',
    text: ({ constraint, resource, node, end }) =>
      `location constraint '${constraint}' has ${resource} prefer ${node} ${end === undefined ? 'until it is removed' : `until ${end}`}; it may or may not move depending on other configuration`,
    hint: ({ resource, end }) =>
      end === undefined ? `to remove it: pacer resource clear ${resource}` : undefined,
  }),
  MOVE_CONSTRAINT_CLEARED: entry<{ constraint: string; line: number }>({
    severity: 'note',
    text: ({ constraint }) => `Removing constraint: ${constraint}`,
  }),
  ALREADY_ON_NODE: entry<{ resource: string; node: string }>({
    severity: 'note',
    text: ({ resource, node }) => `resource '${resource}' is running on node '${node}' already`,
  }),
  MOVE_HAS_NO_EFFECT: entry<{ resource: string; node?: string }>({
    severity: 'error',
    text: ({ resource, node }) =>
      `resource '${resource}' would not move${node === undefined ? '' : ` to '${node}'`}: something else decides where it runs`,
    hint: ({ resource }) =>
      `nothing was changed; see the constraints with: pacer constraint config, and the state with: pacer status; to put it off for later: pacer resource move-with-constraint ${resource}`,
  }),
  MOVE_AFFECTS_OTHERS: entry<{ resources: readonly string[] }>({
    severity: 'error',
    text: ({ resources }) => `moving it would have an effect on other resources: ${quotedList(resources)}`,
    hint: () => 'nothing was changed; without --strict they may be affected',
  }),
  MOVE_WOULD_NOT_LAST: entry<{ resource: string }>({
    severity: 'error',
    text: ({ resource }) =>
      `resource '${resource}' would move back when the constraint that moves it is removed`,
    hint: ({ resource }) =>
      `nothing was changed; move-with-constraint keeps the constraint, resource-stickiness keeps resources where they are: pacer resource meta ${resource} resource-stickiness=1`,
  }),
  MOVE_FAILED: entry<{ resource: string; nodes: readonly string[]; constraint: string }>({
    severity: 'error',
    text: ({ resource, nodes }) =>
      `resource '${resource}' has not moved: it is running on ${nodes.length === 0 ? 'no node' : quotedList(nodes)}`,
    hint: ({ constraint }) =>
      `constraint '${constraint}' was removed again; see 'pacer status' for what failed`,
  }),
  MOVE_CONSTRAINT_LEFT: entry<{ resource: string; constraint: string; reason: string }>({
    severity: 'error',
    text: ({ constraint, reason }) => `constraint '${constraint}' could not be removed: ${reason}`,
    hint: ({ resource }) => `remove it when the cluster answers again: pacer resource clear ${resource}`,
  }),
  FORGET_FAILED: entry<{ what: string; resource?: string; reason: string }>({
    severity: 'error',
    text: ({ what, resource, reason }) =>
      `unable to ${what === 'refresh' ? 'delete history' : 'forget failed operations'} of ${resource === undefined ? 'resources' : `resource: ${resource}`}: ${reason}`,
    hint: () => 'see the resources with: pacer resource status',
  }),
  OPERATION_WORD_NEEDED: entry<{ word: string; needs: string }>({
    severity: 'error',
    text: ({ word, needs }) => `'${word}' is only understood together with '${needs}'`,
  }),
  LIFETIME_OF_MOVE: entry<Record<never, never>>({
    severity: 'error',
    text: () => "'move' takes no lifetime, it leaves no constraint behind",
    hint: () =>
      'for a constraint that ends by itself: pacer resource move-with-constraint RESOURCE NODE lifetime=PT1H',
  }),
  MOVE_OF_STOPPED: entry<{ resource: string }>({
    severity: 'error',
    text: ({ resource }) => `resource '${resource}' is not running on any node, so there is nothing to move`,
    hint: ({ resource }) =>
      `to say where it is to start: pacer resource move-with-constraint ${resource} NODE, then pacer resource enable ${resource}`,
  }),
  FORGET_OPTION_UNKNOWN: entry<{ name: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ name, allowed }) => `invalid option '${name}', allowed options are: ${quotedList(allowed)}`,
  }),
};
