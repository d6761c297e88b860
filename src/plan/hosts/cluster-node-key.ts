import type { HostFacts, KeyFacts } from '../../model/host-facts.ts';
import type { Secret } from '../../model/secret.ts';
import { hasClusterKey } from '../../rules/hosts/key-state.ts';
import type { HostStep } from '../plan.ts';
import { keySteps } from './key-steps.ts';

/**
 * Gives a cluster node the key where it lacks it or its controller could not read it; nothing where pacer itself
 * cannot read what is there. A node set up by pcs keeps its
 * `hacluster:haclient` 0400: what its controller can read is left as it is, since the node is in production.
 */
export function planClusterNodeKey(facts: HostFacts, key: Secret): HostStep[] {
  if (clusterNodeKey(facts) === 'unreachable') return [];
  const right = hasClusterKey(facts, key.digest) && facts.key !== undefined && controllerReads(facts.key);
  return right ? [] : keySteps(facts, key).map((step) => onlyInstead(step, facts.key));
}

function onlyInstead(step: HostStep, key: KeyFacts | undefined): HostStep {
  return step.step === 'put-key' ? { ...step, replaces: key?.digest ?? 'nothing' } : step;
}

/** pacemaker-controld runs as user hacluster, group haclient, and opens the connections to the remote daemons. */
export function controllerReads({ owner, group, mode }: KeyFacts): boolean {
  const bits = Number.parseInt(mode, 8);
  if (owner === 'hacluster') return (bits & 0o400) !== 0;
  if (group === 'haclient') return (bits & 0o040) !== 0;
  return (bits & 0o004) !== 0;
}

/** What a look at a cluster node says for `chooseKey`: a key that could not be read is not a missing one. */
export function clusterNodeKey(facts: HostFacts): KeyFacts | undefined | 'unreachable' {
  if (facts.key === undefined && (!facts.privileged || facts.keyProblem !== undefined)) return 'unreachable';
  return facts.key;
}
