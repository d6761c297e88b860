import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { HostFacts } from '../../model/host-facts.ts';
import type { Secret } from '../../model/secret.ts';
import { hasClusterKey } from '../../rules/hosts/key-state.ts';
import type { HostStep } from '../plan.ts';
import { clusterNodeKey, planClusterNodeKey } from './cluster-node-key.ts';
import { keySteps } from './key-steps.ts';
import type { KeyedNode } from './key-survey.ts';
import { keyDirectorySharer } from './shared-key-directory.ts';

export interface Distribution {
  readonly steps: readonly HostStep[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Gives one key to every node that lacks it. A daemon that the cluster is not connected to restarts, to forget the
 * key it holds; one that is in use with another key is an error, since its node would go down.
 */
export function planDistribution(
  nodes: readonly KeyedNode[],
  key: Secret,
  inUse: (node: string) => boolean,
): Distribution {
  const clusterNodes = nodes.flatMap(({ kind, facts }) => (kind === 'cluster' && facts ? [facts] : []));
  const plans = nodes.flatMap(({ kind, facts }) => {
    if (facts === undefined) return [];
    if (kind !== 'cluster' && keyDirectorySharer(facts, clusterNodes) !== undefined) return [];
    return kind === 'cluster' ? [clusterNode(facts, key)] : [remoteNode(facts, key, inUse(facts.host))];
  });
  return {
    steps: plans.flatMap(({ steps }) => steps),
    diagnostics: [...plans.flatMap(({ diagnostics }) => diagnostics), ...replacedKeys(nodes, key)],
  };
}

function clusterNode(facts: HostFacts, key: Secret): Distribution {
  return { steps: planClusterNodeKey(facts, key), diagnostics: [] };
}

function remoteNode(facts: HostFacts, key: Secret, inUse: boolean): Distribution {
  const { host } = facts;
  if (clusterNodeKey(facts) === 'unreachable') {
    return {
      steps: [],
      diagnostics: [
        diagnose('KEY_NODE_NOT_REACHED', {
          node: host,
          reason: facts.keyProblem ?? facts.sudoProblem ?? 'it cannot be read',
        }),
      ],
    };
  }
  if (inUse && !hasClusterKey(facts, key.digest)) {
    const keys = { hostDigest: facts.key?.digest, clusterDigest: key.digest };
    return { steps: [], diagnostics: [diagnose('HOST_KEY_IN_USE', { host, ...keys })] };
  }
  const steps = keySteps(facts, key);
  const restarts =
    facts.services.pacemaker_remote.active && !inUse && steps.some(({ step }) => step === 'put-key');
  return {
    steps: restarts ? [...steps, { step: 'restart-service', host, service: 'pacemaker_remote' }] : steps,
    diagnostics: [],
  };
}

/** Pacemaker 2.1.5 and 3.0 keep a key for 60 seconds after they read it. */
function replacedKeys(nodes: readonly KeyedNode[], key: Secret): Diagnostic[] {
  const replaced = nodes.filter(
    ({ kind, facts }) => kind === 'cluster' && facts?.key !== undefined && !hasClusterKey(facts, key.digest),
  );
  return replaced.length === 0
    ? []
    : [diagnose('KEY_TAKES_A_MINUTE', { nodes: replaced.map(({ name }) => name) })];
}
