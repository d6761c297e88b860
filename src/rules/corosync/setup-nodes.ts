import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type ClusterSetup, defaultTransport, type SetupNode } from '../../grammar/cluster-setup.ts';
import { nameKey } from '../../model/cluster.ts';
import { maximumLinks } from '../../model/corosync-transport.ts';

/** Names and addresses of the nodes: there, valid, unique, as many as there are links. */
export function setupNodes(setup: ClusterSetup): Diagnostic[] {
  const { name, nodes } = setup;
  return [
    ...clusterName(name),
    ...(nodes.length === 0 ? [diagnose('SETUP_NODES_MISSING', {})] : []),
    ...nodes.flatMap(nodeName),
    ...repeated(
      nodes.map((node) => node.name),
      (found) => diagnose('SETUP_NODE_TWICE', { nodes: found }),
    ),
    ...repeated(nodes.flatMap(linkAddresses), (found) =>
      diagnose('SETUP_ADDRESS_TWICE', { addresses: found }),
    ),
    ...nodes.flatMap(addressValues),
    ...addressCounts(setup),
    ...linkCount(setup),
    ...addressFamilies(nodes),
  ];
}

/** The addresses of a node as corosync gets them. */
export function linkAddresses({ name, addresses }: SetupNode): readonly string[] {
  return addresses.length === 0 ? [name] : addresses;
}

/** pcs holds names to what GFS2 takes as a part of its lock table's name: 32 characters of these. */
function clusterName(name: string): Diagnostic[] {
  if (/^[a-zA-Z0-9_-]{1,32}$/.test(name)) return [];
  const isSafe = /^[\w.-]+$/.test(name);
  return [isSafe ? diagnose('SETUP_NAME_NOT_FOR_GFS2', { name }) : diagnose('SETUP_NAME_INVALID', { name })];
}

/** A host name (RFC 1123), since pacer reaches the node by it; corosync would take anything. */
function nodeName({ name }: SetupNode): Diagnostic[] {
  return /^[a-zA-Z0-9]([a-zA-Z0-9_.-]*[a-zA-Z0-9])?$/.test(name)
    ? []
    : [diagnose('SETUP_NODE_INVALID', { node: name })];
}

function addressValues({ name, addresses }: SetupNode): Diagnostic[] {
  return addresses
    .filter((address) => !/^[0-9a-zA-Z][0-9a-zA-Z.:_%-]*$|^::[0-9a-fA-F:.]*$/.test(address))
    .map((address) => diagnose('SETUP_ADDRESS_INVALID', { node: name, address }));
}

/** A trap rather than a limit of corosync: Pacemaker finds node names without regard to case. */
function repeated(
  values: readonly string[],
  toDiagnostic: (found: readonly string[]) => Diagnostic,
): Diagnostic[] {
  const keys = values.map(nameKey);
  const found = values.filter((value, index) => keys.indexOf(nameKey(value)) < index);
  return found.length === 0 ? [] : [toDiagnostic([...new Set(found)].sort())];
}

function addressCounts({ nodes, transport = defaultTransport }: ClusterSetup): Diagnostic[] {
  const most = transport === 'udp' || transport === 'udpu' ? 1 : maximumLinks;
  const tooMany = nodes
    .filter(({ addresses }) => addresses.length > most)
    .map(({ name, addresses }) =>
      diagnose('SETUP_ADDRESS_TOO_MANY', { node: name, count: addresses.length, most, transport }),
    );
  const counts = nodes.map((node) => ({ name: node.name, count: linkAddresses(node).length }));
  if (tooMany.length > 0 || new Set(counts.map(({ count }) => count)).size <= 1) return tooMany;
  const told = counts.map(
    ({ name, count }) => `node '${name}' has ${count} address${count === 1 ? '' : 'es'}`,
  );
  return [diagnose('SETUP_ADDRESS_COUNT', { counts: told })];
}

function linkCount({ nodes, links }: ClusterSetup): Diagnostic[] {
  const addresses = Math.max(0, ...nodes.map((node) => linkAddresses(node).length));
  if (links.length <= addresses) return [];
  return [diagnose('SETUP_LINKS_TOO_MANY', { links: links.length, addresses })];
}

/** One link speaks one protocol: knet cannot connect an IPv4 socket to an IPv6 address. */
function addressFamilies(nodes: readonly SetupNode[]): Diagnostic[] {
  const links = Array.from({ length: maximumLinks }, (_, link) =>
    nodes.flatMap((node) => linkAddresses(node)[link] ?? []),
  );
  const mixed = links.flatMap((addresses, link) => {
    const has = (pattern: RegExp) => addresses.some((address) => pattern.test(address));
    return has(/:/) && has(/^\d+(\.\d+){3}$/) ? [String(link)] : [];
  });
  return mixed.length === 0 ? [] : [diagnose('SETUP_ADDRESS_FAMILIES', { links: mixed })];
}
