import { type BundleParts, bundleNames, bundleParts } from '../../cib/bundle-names.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { addressKey } from '../nodes/address-key.ts';
import { type RuleState, type Surroundings, surroundingsOf } from '../nodes/surroundings.ts';

/**
 * Addresses that the cluster would bring up for replicas of a bundle, but another node has: two machines would answer
 * to one address. Those that the bundle has already are not its change's fault.
 */
export function replicaAddresses(state: RuleState, wanted: BundleParts): Diagnostic[] {
  const addresses = addressesOf(wanted);
  if (addresses.length === 0) return [];
  const bundle = state.document.byId(wanted.id);
  const present = new Set(bundle === undefined ? [] : addressesOf(bundleParts(bundle)));
  const surroundings = surroundingsOf(state);
  return addresses
    .filter((address) => !present.has(address))
    .flatMap((address) => {
      const node = nodeAt(surroundings, address, wanted.id);
      if (node === undefined) return [];
      return [diagnose('REPLICA_ADDRESS_TAKEN', { bundle: wanted.id, address, ...node })];
    });
}

/** What is put into the bundle later gets the same addresses. */
function addressesOf(parts: BundleParts | undefined): readonly string[] {
  const addresses = parts === undefined ? [] : bundleNames({ ...parts, hasPrimitive: true }).addresses;
  return addresses.filter((address) => address !== '');
}

function nodeAt(surroundings: Surroundings, address: string, bundle: string) {
  const key = addressKey(address);
  const [node] = [
    ...(surroundings.nodesByAddress.get(key) ?? []),
    ...(surroundings.bundleNodesByAddress.get(key) ?? []).filter(({ resource }) => resource !== bundle),
  ];
  if (node !== undefined) return { node: node.name, kind: node.kind, line: node.line };
  const [clusterNode] = surroundings.clusterNodesByAddress.get(key) ?? [];
  return clusterNode === undefined ? undefined : { node: clusterNode.name, kind: clusterNode.kind };
}
