import { entry } from '../entry.ts';
import { quotedList } from '../place.ts';

/** What `resource restart` has to say. */
export const restartCatalogue = {
  RESTART_OF_CONTAINER: entry<{ container: string }>({
    severity: 'warning',
    text: ({ container }) =>
      `using ${container}... (if a resource is a clone or bundle you must use the clone or bundle name)`,
  }),
  RESTART_NODE_NEEDS_CLONE: entry<{ resource: string }>({
    severity: 'error',
    text: () => 'can only restart on a specific node for a clone or bundle resource',
    hint: ({ resource }) =>
      `wherever it runs: pacer resource restart ${resource}; to another node: pacer resource move ${resource} NODE`,
  }),
  RESTART_NOT_RUNNING: entry<{ resource: string; node?: string; isDisabled: boolean }>({
    severity: 'error',
    text: ({ resource, node }) =>
      `resource '${resource}' is not running ${node === undefined ? 'on any node' : `on node '${node}'`}, so there is nothing to restart`,
    hint: ({ resource, isDisabled }) =>
      isDisabled
        ? `to start it: pacer resource enable ${resource}`
        : `see 'pacer status' for what keeps it from running; after a failure: pacer resource cleanup ${resource}`,
  }),
  RESTART_UNMANAGED: entry<{ resource: string; part: string; maintenance?: string }>({
    severity: 'error',
    text: ({ resource, part, maintenance }) =>
      `the cluster would not restart '${resource}': ${part === resource ? 'it' : `'${part}'`} is ${maintenance === undefined ? 'unmanaged' : `on '${maintenance}', which is in maintenance`}`,
    hint: ({ part, maintenance }) =>
      maintenance === undefined
        ? `to have the cluster manage it: pacer resource manage ${part}`
        : `to end that: pacer node unmaintenance ${maintenance}, or of the whole cluster: pacer property set maintenance-mode=`,
  }),
  RESTART_WOULD_NOT_STOP: entry<{ resource: string; node?: string; moves: boolean }>({
    severity: 'error',
    text: ({ resource, node, moves }) =>
      moves
        ? `'${resource}' would not stop and start again${on(node)}, but move to another node`
        : `the cluster would not stop ${node === undefined ? 'all of ' : ''}'${resource}'${on(node)}`,
    hint: ({ resource, moves }) =>
      moves
        ? `nothing was changed; to restart all of it: pacer resource restart ${resource}`
        : "nothing was changed; see 'pacer status' for what is blocked or has failed",
  }),
  RESTART_WOULD_NOT_START: entry<{ resource: string; node?: string }>({
    severity: 'error',
    override: 'by-name',
    text: ({ resource, node }) => `'${resource}' would stop and not start again${on(node)}`,
    hint: () =>
      "nothing was changed; see 'pacer status' for why: no quorum, a ticket that was revoked, a node in standby",
  }),
  RESTART_AFFECTS_OTHERS: entry<{ resource: string; others: readonly string[] }>({
    severity: 'note',
    text: ({ resource, others }) => `with '${resource}' these stop and start, or move: ${quotedList(others)}`,
  }),
  RESTART_NOT_STOPPED: entry<{ resource: string; seconds?: number; reason?: string }>({
    severity: 'error',
    text: ({ resource, seconds, reason }) =>
      `'${resource}' has not stopped${seconds === undefined ? '' : ` after ${seconds} seconds`}${reason === undefined ? '' : ` (${reason})`}`,
    hint: () =>
      "nothing keeps it from running any more; see 'pacer status' for what became of it, and whether somebody else restarts it too",
  }),
  RESTART_FAILED: entry<{ resource: string; resources: readonly string[]; reason?: string }>({
    severity: 'error',
    text: ({ resource, resources, reason }) =>
      `'${resource}' was stopped, and not all is running again that was: ${quotedList(resources)}${reason === undefined ? '' : ` (${reason})`}`,
    hint: ({ resources: [first = 'ID'] }) =>
      `nothing keeps it from running; see 'pacer status', and when its cause is mended: pacer resource cleanup ${first}`,
  }),
  RESTART_LEFT_STOPPED: entry<{ resource: string; node?: string; end: string; reason: string }>({
    severity: 'error',
    text: ({ resource, end, reason }) =>
      `'${resource}' could not be let start again (${reason}): the cluster starts it by itself at ${end}`,
    hint: ({ resource }) =>
      `to have it started at once, through a node that answers: pacer resource enable ${resource}`,
  }),
};

function on(node: string | undefined): string {
  return node === undefined ? '' : ` on '${node}'`;
}
