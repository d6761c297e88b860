import { unreachable } from '../model/unreachable.ts';
import type { ClusterStep, ForgetHistory, HostStep, Step } from './plan.ts';

/** What a step does, in one line: for `--dry-run`, reports and "not done" lists. Never shows a key. */
export function describeStep(step: Step): string {
  return 'host' in step ? `${step.host}: ${describeHostStep(step)}` : describeClusterStep(step);
}

function describeHostStep(step: HostStep): string {
  switch (step.step) {
    case 'install-package':
      return `install packages: ${step.argv.join(' ')}`;
    case 'make-group':
      return `make the group ${step.group}`;
    case 'make-key-directory':
      return `make the directory ${step.path} (root:haclient, mode 0750)`;
    case 'put-key':
      return `write the authkey ${step.path} (${step.key}, root:haclient, mode 0640)`;
    case 'set-key-mode':
      return `give the authkey ${step.path} its owner and mode (root:haclient, 0640)`;
    case 'set-remote-port':
      return `set PCMK_remote_port=${step.port} in ${step.path}`;
    case 'unset-remote-port':
      return `remove PCMK_remote_port=${step.port} from ${step.path}`;
    case 'remove-key':
      return `remove the authkey ${step.path}`;
    case 'put-file':
      return `write ${step.path}`;
    case 'put-corosync-key':
      return `write corosync's key ${step.path} (${step.key}, root:root, mode 0400)`;
    case 'set-cluster-aside':
      return `move the files of the former cluster into folders *.before-${step.stamp}`;
    case 'add-hosts-entry':
      return `add '${step.address} ${step.name}' to /etc/hosts`;
    case 'remove-hosts-entry':
      return `remove '${step.address} ${step.name}', which pacer had added, from /etc/hosts`;
    case 'open-firewall':
      return `open port ${step.port} in the firewall (${step.kind})`;
    case 'enable-service':
      return `enable ${step.service}`;
    case 'start-service':
      return `start ${step.service}`;
    case 'restart-service':
      return `restart ${step.service}`;
    case 'stop-service':
      return `stop ${step.service}`;
    case 'disable-service':
      return `disable ${step.service}`;
    case 'check-listening':
      return `check that pacemaker_remote runs and listens on port ${step.port}`;
    case 'check-reachable':
      return `check that port ${step.port} of ${step.address} can be reached`;
    default:
      return unreachable(step);
  }
}

function describeClusterStep(step: ClusterStep): string {
  switch (step.step) {
    case 'save-key-file':
      return `save the authkey to ${step.path} (${step.key})`;
    case 'edit-cib':
      return 'change the cluster configuration';
    case 'upgrade-cib':
      return 'upgrade the cluster configuration to the latest schema';
    case 'wait-until-idle':
      return 'wait until the cluster has carried out the change';
    case 'reconnect-node':
      return `have the cluster connect to ${step.node} again`;
    case 'clear-node':
      return `remove ${step.node} from the cluster's memory of nodes`;
    case 'forget-history':
      return describeForgetting(step);
    case 'settle-move':
      return `wait until ${step.resource} has moved, then remove the constraint ${step.constraint}`;
    case 'settle-restart':
      return `wait until ${step.resource} has stopped${step.node === undefined ? '' : ` on ${step.node}`}, then let it start again`;
    default:
      return unreachable(step);
  }
}

function describeForgetting({ what, resource, node }: ForgetHistory): string {
  const things = what === 'cleanup' ? 'failed operations' : 'the whole operation history';
  return `forget ${things} of ${resource ?? 'all resources'}${node === undefined ? '' : ` on ${node}`}`;
}
