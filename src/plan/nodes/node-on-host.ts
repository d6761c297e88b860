import { type Cluster, nameKey, type PacemakerRemoteNode } from '../../model/cluster.ts';
import { defaultRemotePort } from '../../model/port.ts';
import { addressKey } from '../../rules/nodes/address-key.ts';

/** A host that a node is taken from, by all that can show that another node has it, or has it again. */
export interface ReleasedHost {
  readonly node: string;
  readonly address: string;
  readonly port?: string;
  /** What defined the node: a host's virtual machine is its own. */
  readonly resource?: string;
}

/** The node that uses the host: of its name, with its virtual machine, or dialed at its address and port. */
export function nodeOnHost(
  nodes: readonly PacemakerRemoteNode[],
  { node: name, address, port = String(defaultRemotePort), resource }: ReleasedHost,
): PacemakerRemoteNode | undefined {
  return nodes.find(
    (node) =>
      nameKey(node.name) === nameKey(name) ||
      node.resource === resource ||
      (addressKey(node.address) === addressKey(address) && node.port === port),
  );
}

/** Every node that the cluster connects to. */
export function connectedNodes({ guests, remotes }: Cluster): readonly PacemakerRemoteNode[] {
  return [...guests, ...remotes];
}
