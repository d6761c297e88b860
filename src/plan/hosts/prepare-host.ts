import type { HostFacts } from '../../model/host-facts.ts';
import { defaultRemotePort } from '../../model/port.ts';
import type { Secret } from '../../model/secret.ts';
import { firewallCommands } from '../../rules/hosts/firewall-commands.ts';
import { dialedPort, type HostRequest } from '../../rules/hosts/host-request.ts';
import { hostRules } from '../../rules/hosts/host-rules.ts';
import { installCommand } from '../../rules/hosts/install-command.ts';
import { isUsableKeyPath } from '../../rules/hosts/key-path-unusable.ts';
import { hasClusterKey, holdsOlderKey } from '../../rules/hosts/key-state.ts';
import { clusterService } from '../../rules/hosts/running-cluster-node.ts';
import type { HostStep } from '../plan.ts';
import type { PlannedHost } from './host-plan.ts';
import { keySteps } from './key-steps.ts';

export interface PrepareRequest extends Omit<HostRequest, 'keyDigest'> {
  /** The cluster's key. */
  readonly key: Secret;
  /** The cluster node that the host has its directory of the key from, and with it the key. */
  readonly sharer?: string;
}

/**
 * Makes a plain host one that the cluster can connect to: package, group, directory, key, port, firewall,
 * service, in this order. What already is so is left out, so planning again after applying gives no step.
 */
export function planPrepareHost(facts: HostFacts, request: PrepareRequest): PlannedHost {
  const diagnostics = hostRules(facts, { ...request, keyDigest: request.key.digest });
  if (!canBePrepared(facts, request)) return { steps: [], diagnostics };
  const files = [
    ...packageSteps(facts),
    ...(request.sharer === undefined ? ownKeySteps(facts, request.key) : []),
    ...portSteps(facts, request),
    ...firewallSteps(facts, request),
  ];
  return { steps: [...files, ...serviceSteps(facts, request, files)], diagnostics };
}

/** Whether steps can be told at all: each reason against it has an error of its own that nothing overrides. */
function canBePrepared(facts: HostFacts, { install, inUse, key }: PrepareRequest): boolean {
  const inUseWithAnotherKey =
    inUse && facts.services.pacemaker_remote.active && !hasClusterKey(facts, key.digest);
  return (
    facts.privileged &&
    facts.hasSystemd &&
    clusterService(facts) === undefined &&
    (facts.packageInstalled || (install && installCommand(facts.distribution) !== undefined)) &&
    isUsableKeyPath(facts) &&
    facts.keyProblem === undefined &&
    !inUseWithAnotherKey
  );
}

function packageSteps({ host, packageInstalled, distribution }: HostFacts): HostStep[] {
  const argv = packageInstalled ? undefined : installCommand(distribution);
  return argv === undefined ? [] : [{ step: 'install-package', host, argv }];
}

function ownKeySteps(facts: HostFacts, key: Secret): HostStep[] {
  return keySteps(facts.packageInstalled ? facts : withoutItsFiles(facts), key);
}

/**
 * What will be true of the files once the package is installed, as far as that is certain: the group is there.
 * On Debian installing makes a key of its own, so key and directory are written whatever stands there now.
 */
function withoutItsFiles({ key: _, keyDirectory: __, ...facts }: HostFacts): HostFacts {
  return { ...facts, hasHaclientGroup: true };
}

/** Only a port that was asked for is written; that the host's own setting differs otherwise is a rule's to say. */
function portSteps({ host, settingsPath, remotePort }: HostFacts, { port }: PrepareRequest): HostStep[] {
  const current = remotePort ?? String(defaultRemotePort);
  if (port === undefined || port === current) return [];
  return [{ step: 'set-remote-port', host, path: settingsPath, port }];
}

function firewallSteps({ host, firewall }: HostFacts, request: PrepareRequest): HostStep[] {
  if (!request.firewall || firewall === undefined || firewall.portOpen) return [];
  const port = dialedPort(request);
  const commands = firewallCommands(firewall, port);
  return [{ step: 'open-firewall', host, kind: firewall.kind, port, commands }];
}

function serviceSteps(facts: HostFacts, request: PrepareRequest, files: readonly HostStep[]): HostStep[] {
  const { host, packageInstalled } = facts;
  const { active, enabled } = facts.services.pacemaker_remote;
  const service = 'pacemaker_remote';
  const steps: HostStep[] = [];
  if (!enabled) steps.push({ step: 'enable-service', host, service });
  // Debian starts the daemon as it installs it, with the key of its own that it has just made: a restart is
  // right whether it runs by then or not.
  if (!packageInstalled || needsRestart(facts, request, files))
    steps.push({ step: 'restart-service', host, service });
  else if (!active) steps.push({ step: 'start-service', host, service });
  if (steps.some(({ step }) => step !== 'enable-service')) {
    steps.push({ step: 'check-listening', host, port: dialedPort(request) });
  }
  return steps;
}

/** Never where the cluster uses the daemon: the node and its resources would go down. */
function needsRestart(facts: HostFacts, request: PrepareRequest, files: readonly HostStep[]): boolean {
  if (!facts.services.pacemaker_remote.active || request.inUse) return false;
  return (
    files.some(({ step }) => step === 'put-key' || step === 'set-remote-port') ||
    holdsOlderKey(facts) ||
    !facts.listening.includes(Number(dialedPort(request)))
  );
}
