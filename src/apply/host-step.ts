import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Host } from '../host/host.ts';
import type { Result } from '../model/result.ts';
import { unreachable } from '../model/unreachable.ts';
import type { HostStep } from '../plan/plan.ts';
import { checkReachable } from './check-reachable.ts';
import { putCorosyncKey, putFile, setClusterAside } from './cluster-files.ts';
import { openFirewall } from './host-firewall.ts';
import { makeKeyDirectory, putKey, removeKey, setKeyMode } from './host-key.ts';
import { checkListening } from './host-listening.ts';
import { installPackage, makeGroup } from './host-package.ts';
import { runServiceStep } from './host-service.ts';
import { setRemotePort, unsetRemotePort } from './host-settings.ts';
import { addHostsEntry, removeHostsEntry } from './hosts-entry.ts';

/**
 * Carries out one step on its host, in one round trip (a firewall's commands: one each). Every step may be
 * repeated: a plan that was cut off is finished by planning and applying again.
 */
export async function applyHostStep(host: Host, step: HostStep): Promise<Result<void, Diagnostic>> {
  switch (step.step) {
    case 'install-package':
      return installPackage(host, step);
    case 'make-group':
      return makeGroup(host, step);
    case 'make-key-directory':
      return makeKeyDirectory(host, step);
    case 'put-key':
      return putKey(host, step);
    case 'set-key-mode':
      return setKeyMode(host, step);
    case 'remove-key':
      return removeKey(host, step);
    case 'set-remote-port':
      return setRemotePort(host, step);
    case 'unset-remote-port':
      return unsetRemotePort(host, step);
    case 'put-file':
      return putFile(host, step);
    case 'put-corosync-key':
      return putCorosyncKey(host, step);
    case 'set-cluster-aside':
      return setClusterAside(host, step);
    case 'add-hosts-entry':
      return addHostsEntry(host, step);
    case 'remove-hosts-entry':
      return removeHostsEntry(host, step);
    case 'open-firewall':
      return openFirewall(host, step);
    case 'enable-service':
    case 'start-service':
    case 'restart-service':
    case 'stop-service':
    case 'disable-service':
      return runServiceStep(host, step);
    case 'check-listening':
      return checkListening(host, step);
    case 'check-reachable':
      return checkReachable(host, step);
    default:
      return unreachable(step);
  }
}
