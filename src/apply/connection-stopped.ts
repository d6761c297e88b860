import {
  type ClusterStatus,
  failuresOf,
  isDisabled,
  isLeftClosed,
  machineOf,
  type ResourceStatus,
} from '../model/cluster-status.ts';

interface Explanation {
  readonly reason: string;
  readonly check: string;
}

/** Why the cluster does not connect to a node although nothing failed on the connection; pure. */
export function explainStopped(status: ClusterStatus, node: string): Explanation {
  const connection = status.resources.find(({ id }) => id === node);
  const machine = machineOf(status, node);
  const startedBy = machine?.id ?? node;
  if (connection?.managed === false) return unmanaged(startedBy);
  if (machine !== undefined && (machine.failed || !machine.active))
    return explainMachine(status, machine, node);
  if (connection !== undefined && isDisabled(connection)) return disabled(node);
  return isLeftClosed(status, node) ? leftClosed(node) : notTried(startedBy);
}

function leftClosed(node: string): Explanation {
  return {
    reason: 'the connection was closed in order, and nothing failed',
    check: `after a stop of pacemaker_remote or a reboot the cluster connects when it next has something to do; to have it connect once the daemon runs: pacer resource refresh ${node}`,
  };
}

function notTried(resource: string): Explanation {
  return {
    reason: 'the cluster has not tried to connect',
    check: checkPlaces(resource),
  };
}

function checkPlaces(resource: string): string {
  return `may ${resource} run anywhere? See 'pacer status' and 'pacer constraint location config'`;
}

function explainMachine(status: ClusterStatus, machine: ResourceStatus, node: string): Explanation {
  const { id } = machine;
  if (isDisabled(machine)) return disabled(resourceToEnable(id, node));
  const failed = failuresOf(status, id).at(-1);
  if (failed !== undefined) {
    const { operation, node: where, exitReason, exitStatus } = failed;
    return {
      reason: `${id}, which starts it, failed: ${exitReason === '' ? exitStatus : exitReason} (${operation} on ${where})`,
      check: `once that is put right: pacer resource cleanup ${id}`,
    };
  }
  return {
    reason: `${id}, which starts it, is ${machine.role.toLowerCase()}`,
    check: checkPlaces(id),
  };
}

function disabled(resource: string): Explanation {
  return { reason: `${resource} is disabled`, check: `to start it: pacer resource enable ${resource}` };
}

function unmanaged(resource: string): Explanation {
  return {
    reason: `the cluster does not manage ${resource}, and so does not connect`,
    check: `end the maintenance (pacer property set maintenance-mode=false), or: pacer resource manage ${resource}`,
  };
}

/** The containers of a bundle have no configuration of their own; the replica `web-0` is started by `web-podman-0`. */
function resourceToEnable(machine: string, node: string): string {
  const [, bundle] = /^(.+)-(?:docker|podman|rkt)-\d+$/.exec(machine) ?? [];
  return bundle !== undefined && node.startsWith(`${bundle}-`) ? bundle : machine;
}
