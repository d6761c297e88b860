import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';
import { keyUnreadable } from '../../rules/hosts/key-unreadable.ts';
import { noPrivilege } from '../../rules/hosts/no-privilege.ts';
import { clusterService } from '../../rules/hosts/running-cluster-node.ts';
import type { HostStep } from '../plan.ts';
import type { PlannedHost } from './host-plan.ts';

export interface ReleaseRequest {
  /** SHA-256 of the cluster's key; undefined where it is not known, and then no key is removed. */
  readonly keyDigest: string | undefined;
  /** The port that the cluster dialed; a setting of it was made for this node, and goes with it. */
  readonly port?: string | undefined;
  /** The cluster node that the host has its directory of the key from: there the key is needed on. */
  readonly sharer?: string;
}

/**
 * Takes a host out of the cluster's service, after the configuration has let go of it: the service is disabled
 * and stopped (in pcs's order: a host that dies in between does not come back with it), and the cluster's key
 * removed, with the setting of the port that the node had. What may not be pacer's work stays: another key, another
 * port, the package, the group, an opened firewall.
 */
export function planReleaseHost(facts: HostFacts, request: ReleaseRequest): PlannedHost {
  const service = clusterService(facts);
  if (service !== undefined) {
    return { steps: [], diagnostics: [diagnose('HOST_STILL_CLUSTER_NODE', { host: facts.host, service })] };
  }
  const problems = releaseProblems(facts);
  if (problems.length > 0) return { steps: [], diagnostics: problems };
  return {
    steps: [...serviceSteps(facts), ...keySteps(facts, request), ...portSteps(facts, request)],
    diagnostics: whatStays(facts, request),
  };
}

/** Without root nothing can be done; a key that cannot be read cannot be told from another cluster's. */
function releaseProblems(facts: HostFacts): Diagnostic[] {
  const request = { keyDigest: '', install: false, firewall: false, inUse: false };
  return [...noPrivilege(facts, request), ...keyUnreadable(facts, request)];
}

function serviceSteps({ host, services: { pacemaker_remote } }: HostFacts): HostStep[] {
  const service = 'pacemaker_remote';
  const steps: HostStep[] = [];
  if (pacemaker_remote.enabled) steps.push({ step: 'disable-service', host, service });
  if (pacemaker_remote.active) steps.push({ step: 'stop-service', host, service });
  return steps;
}

function keySteps({ host, key, keyPath }: HostFacts, { keyDigest, sharer }: ReleaseRequest): HostStep[] {
  if (key === undefined || key.digest !== keyDigest || sharer !== undefined) return [];
  return [{ step: 'remove-key', host, path: keyPath }];
}

function portSteps(
  { host, remotePort, settingsPath: path }: HostFacts,
  { port }: ReleaseRequest,
): HostStep[] {
  if (port === undefined || port !== remotePort) return [];
  return [{ step: 'unset-remote-port', host, path, port }];
}

function whatStays(facts: HostFacts, { keyDigest, port, sharer }: ReleaseRequest): Diagnostic[] {
  const { host, key, keyPath, remotePort, settingsPath } = facts;
  const notes: Diagnostic[] = [];
  if (sharer !== undefined) notes.push(diagnose('HOST_KEY_SHARED', { host, path: keyPath, node: sharer }));
  else if (key !== undefined && key.digest !== keyDigest) {
    const code = keyDigest === undefined ? 'HOST_KEY_NOT_COMPARED' : 'HOST_KEY_LEFT';
    notes.push(diagnose(code, { host, path: keyPath }));
  }
  if (remotePort !== undefined && remotePort !== port) {
    notes.push(diagnose('HOST_PORT_LEFT', { host, port: remotePort, settingsPath }));
  }
  return notes;
}
