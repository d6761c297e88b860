/** What a host is for. Guests and remotes are alike inside (pacemaker_remote, no corosync); only the cluster tells them apart. */
export type Role = 'node' | 'guest' | 'remote';

export type LabHost = { readonly name: string; readonly role: Role; readonly address: string };

/** Debian 12 has Pacemaker 2.1, Debian 13 has 3.0. */
export const suites = ['bookworm', 'trixie'] as const;
export type Suite = (typeof suites)[number];

/** All that tells one lab from another; the name keeps several apart on one machine. */
export type LabDefinition = {
  /** The folder of the checkout whose pacer runs in it. */
  readonly checkout: string;
  readonly name: string;
  readonly suite: Suite;
  readonly hosts: readonly LabHost[];
  /** LXC containers that libvirt on node1 starts when the cluster asks; without libvirt none. */
  readonly domains: readonly LabHost[];
};

export type LabSize = { readonly nodes: number; readonly guests: number; readonly remotes: number };

/**
 * Hosts as the documents name them: node1, guest1, remote1. Every lab has the same addresses, because its network
 * is its own.
 */
export function hostsOf(size: LabSize): LabHost[] {
  return [
    ...numbered('node', size.nodes, 10),
    ...numbered('guest', size.guests, 100),
    ...numbered('remote', size.remotes, 200),
  ];
}

/** Ten nodes and fifty of the others at most: a machine stops sooner, and the addresses stay in one /24. */
export const mostHosts: Readonly<Record<Role, number>> = { node: 10, guest: 50, remote: 50 };

/** The address of the network's administrator: the machine itself, inside the bridge's namespace. */
export const adminAddress = '10.77.0.1';

function numbered(role: Role, count: number, firstAddress: number): LabHost[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `${role}${index + 1}`,
    role,
    address: `10.77.0.${firstAddress + index + 1}`,
  }));
}

/** All that has a disk, a name and an SSH key: the hosts, and the domains on them. */
export function everyHost(lab: LabDefinition): LabHost[] {
  return [...lab.hosts, ...lab.domains];
}

/** The hosts that run corosync and the whole of Pacemaker. */
export function clusterNodes(lab: LabDefinition): LabHost[] {
  return lab.hosts.filter(({ role }) => role === 'node');
}
