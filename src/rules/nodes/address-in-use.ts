import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defaultRemotePort } from '../../model/port.ts';
import { addressKey } from './address-key.ts';
import type { Finding } from './finding.ts';
import { claimedAddress, type NodeClaim, portSetting } from './node-claim.ts';
import { isItself, nodeKey, type Surroundings } from './surroundings.ts';

/**
 * Another node is reached by the same address and port: the remote daemon serves its newest client only, so the
 * two connections would throw each other out. The same address with another port is a second daemon.
 * (pcs refuses every second use of an address.)
 */
export function addressInUse(claim: NodeClaim, surroundings: Surroundings): readonly Finding[] {
  const address = claimedAddress(claim);
  const port = claim.port ?? String(defaultRemotePort);
  const key = addressKey(address);
  const others = [
    ...(surroundings.nodesByAddress.get(key) ?? []).filter((node) => !isItself(claim, node)),
    ...(surroundings.bundleNodesByAddress.get(key) ?? []),
  ];
  return others
    .filter((node) => isSamePort(node.port ?? '', port))
    .map((node) => {
      const { name, kind, resource, line } = node;
      return {
        against: node.kind === 'bundle' ? `replica:${node.resource}` : nodeKey(node),
        diagnostic: diagnose('ADDRESS_IN_USE', {
          address,
          port,
          setting: portSetting(claim.kind),
          node: name,
          kind,
          resource,
          line,
        }),
      };
    });
}

/** `03121` is 3121; what is no number is equal only to itself. */
function isSamePort(one: string, other: string): boolean {
  return one === other || Number(one) === Number(other);
}
