import { type ClusterStatus, connectionState, failuresOf } from '../model/cluster-status.ts';
import { unreachable } from '../model/unreachable.ts';
import { explainStopped } from './connection-stopped.ts';

export interface ConnectionFailure {
  /** What the cluster says, in its words. */
  readonly reason: string;
  /** What to look at. */
  readonly check: string;
  /** The cluster does not try again by itself. */
  readonly final: boolean;
}

/** Why a guest or remote node is not online, from the failed actions of its connection; pure. */
export function explainConnection(status: ClusterStatus, node: string): ConnectionFailure {
  const failed = failuresOf(status, node).at(-1);
  if (failed === undefined) return explainState(status, node);
  const reason = failed.exitReason === '' ? `${failed.status}, ${failed.exitStatus}` : failed.exitReason;
  const cause = causes.find(({ words }) => words.test(reason));
  const check = (cause?.check ?? checkEverything)(node);
  return {
    reason: `${reason} (${failed.operation} on ${failed.node})`,
    check: cause?.repairs === true ? check : `${check} (once that is right: pacer resource cleanup ${node})`,
    // While it dials again, what failed is the attempt before.
    final: cause?.final === true && connectionState(status, node) !== 'starting',
  };
}

function explainState(status: ClusterStatus, node: string): ConnectionFailure {
  const state = connectionState(status, node);
  switch (state) {
    case 'online':
    case 'starting':
      return { reason: 'the cluster is still connecting', check: checkEverything(node), final: false };
    case 'stopped':
      return { ...explainStopped(status, node), final: false };
    case 'failed':
      return { reason: 'the connection failed', check: checkEverything(node), final: false };
    case 'unknown':
      return { reason: 'the cluster knows no such node', check: isRemoved, final: false };
    default:
      return unreachable(state);
  }
}

interface Cause {
  readonly words: RegExp;
  readonly check: (node: string) => string;
  readonly final: boolean;
  /** The check has a command that also has the cluster forget what failed. */
  readonly repairs?: true;
}

/** The texts of failed connection attempts as Pacemaker 2.1.5 and 3.0.0 write them into `exit-reason`. */
const causes: readonly Cause[] = [
  {
    words: /key was rejected/i,
    check: (node) =>
      `the key on ${node} is not the cluster's: 'pacer cluster authkey distribute' puts it right and cleans up; where the cluster has stopped its virtual machine, 'pacer cluster node remove-guest ${node} --skip-offline' and add it again`,
    final: true,
    repairs: true,
  },
  {
    words: /required key not available/i,
    check: () =>
      'the cluster node there cannot read /etc/pacemaker/authkey: it must be root:haclient, mode 0640',
    final: true,
  },
  {
    words: /connection refused/i,
    check: (node) =>
      `on ${node}: is pacemaker_remote running ('systemctl status pacemaker_remote'), on that port?`,
    final: false,
  },
  {
    words: /no route|unreachable|timed out/i,
    check: (node) =>
      `between the cluster nodes and ${node}: is the network up, and the port open in the firewall?`,
    final: false,
  },
  {
    words: /not connected|could not connect|resol/i,
    check: (node) =>
      `can every cluster node resolve '${node}' ('getent hosts ${node}')? If not, set its address`,
    final: false,
  },
];

function checkEverything(node: string): string {
  return `on ${node}: 'systemctl status pacemaker_remote'; on the cluster node: 'crm_mon -1R' and its log`;
}

const isRemoved = "was it removed meanwhile? See 'pacer node list'";
