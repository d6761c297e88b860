import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { addressInUse } from './address-in-use.ts';
import { addressIsAName } from './address-is-a-name.ts';
import { addressOfClusterNode } from './address-of-cluster-node.ts';
import { addressOfNoHost } from './address-of-no-host.ts';
import { connectAddress } from './connect-address.ts';
import { connectionConstraints } from './connection-constraints.ts';
import { connectionPlace } from './connection-place.ts';
import { type NodeRule, onePerElement } from './finding.ts';
import { knownOptions } from './known-options.ts';
import { nameIsAnAddress } from './name-is-an-address.ts';
import { nameIsAnId } from './name-is-an-id.ts';
import { nameIsOwnResource } from './name-is-own-resource.ts';
import { nameIsTaken } from './name-is-taken.ts';
import type { NodeClaim } from './node-claim.ts';
import { nodeName } from './node-name.ts';
import { remoteNodeSet } from './remote-node-set.ts';
import { connectionTimes, portNumber } from './setting-values.ts';
import { type RuleState, type Surroundings, surroundingsOf } from './surroundings.ts';
import { vmResourceAgent } from './vm-resource-agent.ts';
import { vmResourceExists } from './vm-resource-exists.ts';
import { vmResourcePlace } from './vm-resource-place.ts';

/**
 * Everything that is wrong with a node as a command asks for it: its name, address, port, times and options, and
 * the resource behind it. Linear in the CIB. A claim on a node that exists does not collide with itself. Two
 * things are left to the commands: what a second add of the same node means, and ids of resources that become no node.
 */
export function nodeRules(state: RuleState, claim: NodeClaim): Diagnostic[] {
  return nodeRulesIn(surroundingsOf(state), claim);
}

/** As `nodeRules`, for many claims on one state. */
export function nodeRulesIn(surroundings: Surroundings, claim: NodeClaim): Diagnostic[] {
  return onePerElement(rules.flatMap((rule) => rule(claim, surroundings)));
}

/** The most telling first: where two rules meet the same pair of elements, the first is reported. */
const rules: readonly NodeRule[] = [
  nodeName,
  nameIsOwnResource,
  nameIsTaken,
  nameIsAnId,
  nameIsAnAddress,
  connectAddress,
  addressOfNoHost,
  addressInUse,
  addressOfClusterNode,
  addressIsAName,
  portNumber,
  connectionTimes,
  knownOptions,
  vmResourceExists,
  vmResourcePlace,
  vmResourceAgent,
  remoteNodeSet,
  connectionPlace,
  connectionConstraints,
];
