import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ClusterHost } from '../../model/cluster-host.ts';
import type { HostFacts, ServiceName } from '../../model/host-facts.ts';

/** A host that is to become a cluster node, seen from both sides. */
export interface SetupHost {
  readonly facts: HostFacts;
  readonly cluster: ClusterHost;
  /** The addresses of all nodes, and those of this one. */
  readonly addresses: readonly string[];
  readonly own: readonly string[];
}

/** What stands between hosts and their being a cluster. */
export function setupHosts(hosts: readonly SetupHost[]): Diagnostic[] {
  return [...hosts.flatMap(hostFindings), ...versions(hosts)];
}

function hostFindings(host: SetupHost): Diagnostic[] {
  const { host: name, privileged, sudoProblem = 'not root' } = host.facts;
  return [
    ...(privileged ? [] : [diagnose('HOST_WITHOUT_SUDO', { host: name, reason: sudoProblem })]),
    ...packages(host),
    ...remoteNode(host),
    ...formerCluster(host),
    ...resolution(host),
  ];
}

function packages({ facts, cluster }: SetupHost): Diagnostic[] {
  const missing = [
    ...(cluster.corosync === undefined ? ['corosync'] : []),
    ...(cluster.hasPacemaker ? [] : ['pacemaker']),
  ];
  return missing.length === 0
    ? []
    : [diagnose('CLUSTER_HOST_LACKS_PACKAGE', { host: facts.host, packages: missing })];
}

function remoteNode({ facts }: SetupHost): Diagnostic[] {
  const { pacemaker_remote: remote } = facts.services;
  return remote.active ? [diagnose('CLUSTER_HOST_IS_REMOTE_NODE', { host: facts.host })] : [];
}

function formerCluster({ facts, cluster }: SetupHost): Diagnostic[] {
  const { host } = facts;
  const services = clusterServices.filter((service) => facts.services[service].active);
  const files = cluster.clusterFiles;
  return [
    ...(services.length === 0 ? [] : [diagnose('CLUSTER_HOST_IN_CLUSTER', { host, services })]),
    ...(files.length === 0 ? [] : [diagnose('CLUSTER_HOST_HAS_CLUSTER_FILES', { host, files })]),
  ];
}

const clusterServices: readonly ServiceName[] = ['corosync', 'pacemaker'];

/** Every node must resolve every address, its own to one that the others can reach: Debian puts 127.0.1.1 into /etc/hosts. */
function resolution({ facts, cluster, addresses, own }: SetupHost): Diagnostic[] {
  const { host } = facts;
  const unresolved = addresses.filter((address) => !cluster.resolved.has(address));
  const loopback =
    addresses.length < 2 ? [] : own.filter((address) => isLoopback(cluster.resolved.get(address)));
  return [
    ...(unresolved.length === 0
      ? []
      : [diagnose('SETUP_ADDRESS_UNRESOLVED', { host, addresses: unresolved })]),
    ...loopback.map((address) =>
      diagnose('SETUP_ADDRESS_IS_LOOPBACK', { host, address, resolved: cluster.resolved.get(address) ?? '' }),
    ),
  ];
}

function isLoopback(address = ''): boolean {
  return address.startsWith('127.') || address === '::1';
}

/** Corosync 2 and 3 have no protocol in common (corosync 3.0 release notes). */
function versions(hosts: readonly SetupHost[]): Diagnostic[] {
  const found = hosts.flatMap(({ facts, cluster }) =>
    cluster.corosync === undefined ? [] : [{ host: facts.host, version: cluster.corosync }],
  );
  const majors = new Set(found.map(({ version }) => version.split('.')[0]));
  if (majors.size <= 1) return [];
  return [
    diagnose('CLUSTER_VERSIONS_DIFFER', { versions: found.map(({ host, version }) => `${host} ${version}`) }),
  ];
}
