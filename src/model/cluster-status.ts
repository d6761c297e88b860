/** What the cluster is doing now, as `crm_mon` tells it: plain values. */
export interface ClusterStatus {
  readonly nodes: readonly NodeStatus[];
  /** Every resource instance, those in groups, clones and bundles and the implicit connections of guests included. */
  readonly resources: readonly ResourceStatus[];
  readonly failures: readonly FailedAction[];
  /** Resources that a node remembers to have stopped last, each once a node. */
  readonly ended: readonly string[];
}

export interface NodeStatus {
  readonly name: string;
  readonly kind: 'cluster' | 'guest' | 'remote';
  /** For a guest, true already while its connection is still starting: see `connectionState`. */
  readonly online: boolean;
  readonly standby: boolean;
  readonly maintenance: boolean;
  readonly unclean: boolean;
  /** The designated controller, which decides for all. */
  readonly isDc: boolean;
  readonly resourcesRunning: number;
  /** The resource that starts a guest or bundle node. */
  readonly machine?: string;
}

export interface ResourceStatus {
  readonly id: string;
  /** With class and provider, e.g. `ocf:heartbeat:VirtualDomain`. */
  readonly agent: string;
  /** `Started`, `Stopped`, `Starting`, `Promoted` …, as crm_mon has it. */
  readonly role: string;
  /** The role that it was told to have, where somebody did: `Stopped` where it is disabled. */
  readonly targetRole?: string;
  readonly active: boolean;
  readonly failed: boolean;
  readonly managed: boolean;
  /** Names of the nodes it runs on. */
  readonly nodes: readonly string[];
}

export interface FailedAction {
  /** The node on which it was tried, or which it is about. */
  readonly node: string;
  /** Resource id, operation and interval, e.g. `guest1_start_0`. */
  readonly operation: string;
  /** The agent's verdict, e.g. `not running`, `error`. */
  readonly exitStatus: string;
  /** The words that go with it; empty where nobody gave any. */
  readonly exitReason: string;
  /** How it ended: `complete`, `Timed Out`, `Error` … */
  readonly status: string;
}

/** How the cluster's connection to a guest or remote node stands. */
export type ConnectionState = 'online' | 'starting' | 'failed' | 'stopped' | 'unknown';

/**
 * A node is online when its connection resource, which has the node's name, is `Started`. The node entry's own
 * `online` is true up to 60 s too early: also while a start is tried that will fail (seen on 2.1.5 and 3.0.0).
 */
export function connectionState(status: ClusterStatus, node: string): ConnectionState {
  const connection = status.resources.find(({ id }) => id === node);
  if (connection === undefined) return 'unknown';
  if (connection.role === 'Started' && !connection.failed) return 'online';
  if (connection.role === 'Starting') return 'starting';
  return connection.failed || failuresOf(status, node).length > 0 ? 'failed' : 'stopped';
}

/**
 * Whether nothing but the cluster's next look stands between it and the node: it was connected, nothing failed, and
 * neither is the node's machine down nor anything disabled or unmanaged. So it is after an orderly end of the daemon,
 * which is no reason for Pacemaker to connect again before it has something else to do (seen on 3.0.0).
 */
export function isLeftClosed(status: ClusterStatus, node: string): boolean {
  const connection = status.resources.find(({ id }) => id === node);
  if (connection === undefined || connectionState(status, node) !== 'stopped') return false;
  if (!status.ended.includes(node)) return false;
  const machine = machineOf(status, node);
  const isUp = machine === undefined || (machine.active && !machine.failed);
  return isUp && connection.managed && !isDisabled(connection);
}

/** What starts a guest or bundle node; undefined for a remote node. */
export function machineOf(status: ClusterStatus, node: string): ResourceStatus | undefined {
  const machine = status.nodes.find(({ name }) => name === node)?.machine;
  return machine === undefined ? undefined : status.resources.find(({ id }) => id === machine);
}

/** Whether it was told to be stopped. */
export function isDisabled({ targetRole }: ResourceStatus): boolean {
  return targetRole?.toLowerCase() === 'stopped';
}

/** What failed on the connection to a guest or remote node. */
export function failuresOf(status: ClusterStatus, node: string): FailedAction[] {
  return status.failures.filter(({ operation }) => resourceOf(operation) === node);
}

/** The resource in an operation's key `RESOURCE_OPERATION_INTERVAL`; its id may hold underscores itself. */
function resourceOf(operation: string): string {
  return operation.replace(/_[^_]+_\d+$/, '');
}

/** The resource of an instance's id: `c` of `c:0`. */
export function partOf(id: string): string {
  return id.replace(/:\d+$/, '');
}

/** What runs of these resources, their instances included, on a node or anywhere. */
export function activeParts(
  { resources }: ClusterStatus,
  parts: readonly string[],
  node?: string,
): ResourceStatus[] {
  return resources.filter(
    ({ id, active, nodes }) =>
      active && parts.includes(partOf(id)) && (node === undefined || nodes.includes(node)),
  );
}

/** How many instances of each resource run, and have not failed. */
export function runningCounts({ resources }: ClusterStatus): Map<string, number> {
  const counts = new Map<string, number>();
  const running = resources.filter(
    ({ active, failed, role }) => active && !failed && !/^(Starting|Stopping)$/.test(role),
  );
  for (const id of running.map((resource) => partOf(resource.id))) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The nodes that a resource runs on, each once; of a clone or bundle those of its instances (`ID:0`). */
export function nodesOf(status: ClusterStatus, resource: string): string[] {
  const own = status.resources.filter(({ id }) => id === resource || partOf(id) === resource);
  return [...new Set(own.filter(({ active }) => active).flatMap(({ nodes }) => nodes))].sort();
}

/** One line of where a resource runs, in pcs's words. */
export function placeText({
  resource,
  nodes,
}: {
  readonly resource: string;
  readonly nodes: readonly string[];
}): string {
  if (nodes.length === 0) return `resource '${resource}' is not running on any node`;
  const names = nodes.map((node) => `'${node}'`).join(', ');
  return `resource '${resource}' is running on node${nodes.length > 1 ? 's' : ''} ${names}`;
}
