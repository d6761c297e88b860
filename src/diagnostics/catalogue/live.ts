import { entry } from '../entry.ts';

/** What the cluster's own tools, its CIB (live or in a file) and waiting for it have to say. */
export const liveCatalogue = {
  CLUSTER_NOT_RUNNING: entry<{ host: string }>({
    severity: 'error',
    // cibadmin 2.1.5 says the same to a user outside group haclient as where nothing runs.
    text: ({ host }) => `unable to get cib: no cluster is running on ${host}, or this user may not see it`,
    hint: () =>
      'use -H NODE to work through a cluster node, -f FILE to work on a CIB file; on a node, be root or in group haclient',
  }),
  CLUSTER_NODE_NOT_REACHED: entry<{
    reasons: readonly { readonly code: string; readonly text: string; readonly hint?: string }[];
  }>({
    severity: 'error',
    text: ({ reasons }) =>
      reasons.length === 1
        ? `no way to the cluster: ${reasons[0]?.text}`
        : `no way to the cluster, none of ${reasons.length} nodes answers: ${reasons.map(({ text }) => text).join('; ')}`,
    hint: ({ reasons }) => reasons.at(-1)?.hint,
  }),
  CLUSTER_TOOL_MISSING: entry<{ tool: string; host: string }>({
    severity: 'error',
    text: ({ tool, host }) => `unable to run ${tool}: it is not installed on ${host}`,
    hint: () => 'use -H NODE to work through a cluster node, or -f FILE to work on a CIB file',
  }),
  CLUSTER_TOOL_FAILED: entry<{ tool: string; host: string; status: number; reason: string }>({
    severity: 'error',
    text: ({ tool, host, status, reason }) => `${tool} failed on ${host} with status ${status}: ${reason}`,
    hint: () => 'run the command again with --debug to see what was sent and answered',
  }),
  CLUSTER_TOOL_ANSWER: entry<{ tool: string; host: string; reason: string }>({
    severity: 'error',
    text: ({ tool, host, reason }) => `${tool} on ${host} answered what cannot be understood: ${reason}`,
    hint: () => 'run the command again with --debug to see the answer',
  }),
  CIB_PERMISSION_DENIED: entry<{ host: string; reason: string }>({
    severity: 'error',
    text: ({ host, reason }) => `the cluster on ${host} does not permit this: ${reason}`,
    hint: () => "run it as root or as a user of group haclient whom the cluster's ACLs let change it",
  }),
  CIB_REFUSED_BY_SCHEMA: entry<{ schema: string; reason: string }>({
    severity: 'error',
    text: ({ schema, reason }) =>
      `the cluster refused the change: it does not conform to ${schema}: ${reason}`,
    hint: () =>
      "nothing was changed; compare the names and ids given with 'crm_verify --live-check' and the schema",
  }),
  CIB_PROTOCOL_REFUSED: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) =>
      `the cluster on ${host} refused the change: its crm_feature_set is newer than the software of its nodes`,
    hint: () => 'update Pacemaker on every cluster node, then run the command again',
  }),
  CIB_NOT_ANSWERING: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) => `the cluster on ${host} did not answer in time; it may have no leader yet`,
    hint: () => "see 'crm_mon -1' there, and run the command again: it finds out what was done",
  }),
  CIB_ALWAYS_BUSY: entry<{ attempts: number }>({
    severity: 'error',
    text: ({ attempts }) =>
      `the status of the cluster changed faster than the change could be sent, ${attempts} times`,
    hint: () => 'nothing was changed; run the command again when the cluster has settled',
  }),

  CIB_FILE_MISSING: entry<{ path: string }>({
    severity: 'error',
    text: ({ path }) => `unable to get cib: file '${path}' does not exist`,
    hint: () => 'check the path; a command that changes something creates the file',
  }),
  CIB_FILE_NOT_READABLE: entry<{ path: string; reason: string }>({
    severity: 'error',
    text: ({ path, reason }) => `Unable to read file: '${path}': ${reason}`,
    hint: () => 'check the path and its permissions',
  }),
  CIB_FILE_NOT_WRITABLE: entry<{ path: string; reason: string }>({
    severity: 'error',
    text: ({ path, reason }) => `Unable to write to file: '${path}': ${reason}`,
    hint: () => 'the file is as it was; its folder must be writable too, as the new file is made beside it',
  }),
  CIB_FILE_OWNER: entry<{ path: string; reason: string }>({
    severity: 'error',
    text: ({ path, reason }) =>
      `Unable to write to file: '${path}': its owner and group cannot be kept: ${reason}`,
    hint: () => 'the file is as it was; run the command as its owner or as root',
  }),
  CIB_FILE_WAITING: entry<{ path: string; owner: string }>({
    severity: 'note',
    text: ({ path, owner }) => `waiting for ${owner}, which is changing '${path}'`,
  }),
  CIB_FILE_LOCKED: entry<{ path: string; lock: string; owner: string; seconds: number }>({
    severity: 'error',
    text: ({ path, owner, seconds }) =>
      `file '${path}' is being changed by ${owner}; waited ${seconds} seconds`,
    hint: ({ lock }) => `run the command again later; if nothing works on the file any more, remove ${lock}`,
  }),

  WOULD_FENCE: entry<{ nodes: readonly string[]; reason?: string }>({
    severity: 'error',
    override: 'by-name',
    text: ({ nodes, reason }) =>
      `the cluster would fence ${quoted(nodes)} because of this change${reason === undefined ? '' : ` (${reason})`}`,
    hint: () => 'see all that the cluster would do with --dry-run',
  }),
  RUN_ON_REMOTE_NODE: entry<{ node: string; kind: 'guest' | 'remote' }>({
    severity: 'warning',
    text: ({ node, kind }) => `this is ${kind} node '${node}', not a cluster node`,
    hint: () =>
      'run pacer on a cluster node, or with -H NODE: here there is no corosync, and the connection may end before the change does',
  }),
  /** With `guest`: asked for by name, and not in passing. */
  WOULD_RESTART_VM: entry<{ resources: readonly string[]; guest?: string }>({
    severity: 'error',
    override: 'by-name',
    text: ({ resources, guest }) =>
      guest === undefined
        ? `the cluster would restart or stop the virtual machine of ${quoted(resources)} because of this change`
        : `this restarts ${quoted(resources)}, the virtual machine of guest node '${guest}': what runs there stops or moves to another node first`,
    hint: ({ resources, guest }) =>
      guest === undefined
        ? `see all that the cluster would do with --dry-run; what is meant to stay where it runs needs: pacer resource meta ${resources[0] ?? 'ID'} resource-stickiness=1`
        : `see all that the cluster would do with --dry-run; to only move resources off it: pacer node standby ${guest}`,
  }),
  SIMULATION_NOT_DONE: entry<{ reason: string }>({
    severity: 'note',
    text: ({ reason }) => `what the cluster would do was not simulated: ${reason}`,
  }),

  NODE_NOT_ONLINE: entry<{ node: string; seconds: number; reason: string; check: string }>({
    severity: 'error',
    text: ({ node, seconds, reason }) => `node '${node}' is not online after ${seconds} seconds: ${reason}`,
    hint: ({ check }) => check,
  }),
  CLUSTER_NOT_IDLE: entry<{ seconds: number }>({
    severity: 'error',
    text: ({ seconds }) => `the cluster is still busy after ${seconds} seconds`,
    hint: () => "see 'crm_mon -1' for what it waits for; run the command again to continue",
  }),

  JOURNAL_NOT_WRITTEN: entry<{ path: string; reason: string }>({
    severity: 'warning',
    text: ({ path, reason }) => `the journal '${path}' could not be written: ${reason}`,
    hint: () => 'the change itself is not affected',
  }),
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
