import { entry } from '../entry.ts';

/** Making, starting and stopping a cluster. */
export const clusterSetupCatalogue = {
  COROSYNC_NOT_RUNNING: entry<{ host: string; reason: string }>({
    severity: 'error',
    text: ({ host, reason }) => `corosync does not run on ${host}: ${reason}`,
    hint: () => 'start the cluster: pacer cluster start',
  }),
  CLUSTER_NODES_UNKNOWN: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) => `${host} has no corosync.conf that names the nodes of a cluster`,
    hint: () => 'run it on a cluster node (-H NODE), or set a cluster up: pacer cluster setup NAME NODE...',
  }),
  CLUSTER_NODE_UNKNOWN: entry<{ node: string; known: readonly string[] }>({
    severity: 'error',
    text: ({ node }) => `node '${node}' does not appear to exist in configuration`,
    hint: ({ known }) => `the nodes in corosync.conf are: ${known.join(', ')}`,
  }),
  ALL_AND_NODES: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'Cannot specify both --all and a list of nodes.',
    hint: () => 'leave out one of them',
  }),
  STOP_LOSES_QUORUM: entry<{ nodes: number }>({
    severity: 'error',
    override: 'force',
    text: ({ nodes }) => `Stopping the node${nodes === 1 ? '' : 's'} will cause a loss of the quorum`,
    hint: () => 'to stop the whole cluster use: pacer cluster stop --all',
  }),
  QUORUM_NOT_KNOWN: entry<{ host: string; reason: string }>({
    severity: 'error',
    override: 'force',
    text: ({ host, reason }) =>
      `Unable to determine whether this action will cause a loss of the quorum: ${host}: ${reason}`,
    hint: () => 'see the members with: pacer status quorum',
  }),
  NODE_NOT_READY: entry<{ node: string; seconds: number; reason: string }>({
    severity: 'error',
    text: ({ node, seconds, reason }) => `${node}: not started after ${seconds} seconds: ${reason}`,
    hint: ({ node }) => `see on ${node}: crm_mon -1, journalctl -u corosync -u pacemaker`,
  }),
  CLUSTER_HOST_IN_CLUSTER: entry<{ host: string; services: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ host, services }) =>
      `${host}: Running cluster services: ${services.map((service) => `'${service}'`).join(', ')}, the host seems to be in a cluster already`,
    hint: () =>
      '--force stops them and sets the files of the former cluster aside; its nodes elsewhere are not told',
  }),
  CLUSTER_HOST_HAS_CLUSTER_FILES: entry<{ host: string; files: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ host, files }) =>
      `${host}: Cluster configuration files found (${files.join(', ')}), the host seems to be in a cluster already`,
    hint: () => '--force moves them into folders beside, named *.before-TIME',
  }),
  CLUSTER_HOST_LACKS_PACKAGE: entry<{ host: string; packages: readonly string[] }>({
    severity: 'error',
    text: ({ host, packages }) => `${host}: not installed: ${packages.join(', ')}`,
    hint: ({ host, packages }) => `install on ${host}: ${packages.join(' ')} and resource-agents`,
  }),
  CLUSTER_HOST_IS_REMOTE_NODE: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) =>
      `${host}: pacemaker_remote runs there: the host is a guest or remote node of a cluster`,
    hint: () => 'take another host, or remove the node first: pacer node remove NODE',
  }),
  CLUSTER_VERSIONS_DIFFER: entry<{ versions: readonly string[] }>({
    severity: 'error',
    text: ({ versions }) =>
      `the hosts have versions of corosync that cannot talk to each other: ${versions.join(', ')}`,
    hint: () => 'install the same major version on every node',
  }),
  SETUP_NAME_INVALID: entry<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `'${name}' is not a valid cluster name`,
    hint: () => 'use letters, digits, and . _ - : it is written into corosync.conf as it is',
  }),
  SETUP_NAME_MISSING: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'the name of the cluster is missing',
    hint: () => 'type: pacer cluster setup NAME NODE [addr=ADDRESS]...',
  }),
  SETUP_NODES_MISSING: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'No nodes have been specified',
    hint: () => 'type: pacer cluster setup NAME NODE [addr=ADDRESS]...',
  }),
  SETUP_NODE_INVALID: entry<{ node: string }>({
    severity: 'error',
    text: ({ node }) => `'${node}' is not a valid node name`,
    hint: () => 'use the host name: letters, digits, . and -',
  }),
  SETUP_NODE_OPTION: entry<{ node: string; option: string }>({
    severity: 'error',
    text: ({ node, option }) => `Unknown options '${option}' for node '${node}'`,
    hint: () =>
      'a node takes addr=ADDRESS, once for each link; other options stand behind transport, totem or quorum',
  }),
  SETUP_NAME_NOT_FOR_GFS2: entry<{ name: string }>({
    severity: 'error',
    override: 'force',
    text: ({ name }) =>
      `Chosen cluster name '${name}' will prevent mounting GFS2 volumes in the cluster, use at most 32 of a-z A-Z 0-9 _- characters; you may safely override this if you do not intend to use GFS2`,
    hint: () => 'take a shorter or plainer name',
  }),
  SETUP_ADDRESS_INVALID: entry<{ node: string; address: string }>({
    severity: 'error',
    text: ({ node, address }) =>
      address === ''
        ? `Empty address set for node '${node}', an address cannot be empty`
        : `'${address}' of node '${node}' is not an address`,
    hint: () => 'give an IP address or a host name: addr=192.0.2.11',
  }),
  SETUP_ADDRESS_FAMILIES: entry<{ links: readonly string[] }>({
    severity: 'error',
    text: ({ links }) =>
      `Using both IPv4 and IPv6 on one link is not allowed; please, use either IPv4 or IPv6 on link(s): ${quoted(links)}`,
    hint: () => 'give all nodes addresses of one kind',
  }),
  SETUP_OPTION_NEEDS_OTHER: entry<{ what: string; given: string; other: string }>({
    severity: 'error',
    text: ({ what, given, other }) =>
      `If ${what} option '${given}' is specified, ${what} option '${other}' must be specified as well`,
    hint: () => 'see corosync.conf(5)',
  }),
  SETUP_CIPHER_WITHOUT_HASH: entry<Record<never, never>>({
    severity: 'error',
    text: () => "If crypto option 'cipher' is enabled, crypto option 'hash' must be enabled as well",
    hint: () => 'add hash=sha256',
  }),
  SETUP_BROADCAST_AND_MULTICAST: entry<Record<never, never>>({
    severity: 'error',
    text: () => "If link option 'mcastaddr' is enabled, link option 'broadcast' must be disabled",
    hint: () => 'leave out one of them',
  }),
  SETUP_NODE_TWICE: entry<{ nodes: readonly string[] }>({
    severity: 'error',
    text: ({ nodes }) => `Node names must be unique, duplicate node names: ${quoted(nodes)}`,
    hint: () => 'name each node once',
  }),
  SETUP_ADDRESS_TWICE: entry<{ addresses: readonly string[] }>({
    severity: 'error',
    text: ({ addresses }) => `Node addresses must be unique, duplicate addresses: ${quoted(addresses)}`,
    hint: () => 'every node needs addresses of its own',
  }),
  SETUP_ADDRESS_COUNT: entry<{ counts: readonly string[] }>({
    severity: 'error',
    text: ({ counts }) => `All nodes must have the same number of addresses: ${counts.join('; ')}`,
    hint: () => 'give each node one addr= for each link',
  }),
  SETUP_ADDRESS_TOO_MANY: entry<{ node: string; count: number; most: number; transport: string }>({
    severity: 'error',
    text: ({ node, count, most, transport }) =>
      `At most ${most} address${most === 1 ? '' : 'es'} can be specified for a node with transport '${transport}', ${count} specified for '${node}'`,
    hint: () => 'leave the others out, or use transport knet (up to 8)',
  }),
  SETUP_ADDRESS_UNRESOLVED: entry<{ addresses: readonly string[]; host?: string }>({
    severity: 'error',
    override: 'force',
    text: ({ addresses, host }) =>
      `${host === undefined ? '' : `${host}: `}Unable to resolve addresses: ${quoted(addresses)}`,
    hint: () => 'give addresses that every node can resolve, best numbers: NODE addr=192.0.2.11',
  }),
  SETUP_ADDRESS_IS_LOOPBACK: entry<{ host: string; address: string; resolved: string }>({
    severity: 'error',
    override: 'force',
    text: ({ host, address, resolved }) =>
      `${host}: '${address}' is ${resolved} there, where no other node reaches it`,
    hint: ({ host }) =>
      `give its address (${host} addr=192.0.2.11), or take the line out of /etc/hosts on ${host}`,
  }),
  SETUP_WORD_UNKNOWN: entry<{ option: string; what: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ option, what, allowed }) =>
      `invalid ${what} option '${option}', allowed options are: ${quoted(allowed)}`,
    hint: () => 'see corosync.conf(5) and votequorum(5)',
  }),
  SETUP_VALUE_INVALID: entry<{ option: string; value: string; expected: string }>({
    severity: 'error',
    text: ({ option, value, expected }) => `'${value}' is not a valid ${option} value, use ${expected}`,
    hint: () => 'see corosync.conf(5) and votequorum(5)',
  }),
  SETUP_VALUE_UNSAFE: entry<{ option: string }>({
    severity: 'error',
    text: ({ option }) =>
      `the value of '${option}' cannot be written into corosync.conf: it holds { } or a line end`,
    hint: () => 'give a plain value',
  }),
  SETUP_TRANSPORT_UNKNOWN: entry<{ transport: string }>({
    severity: 'error',
    text: ({ transport }) => `'${transport}' is not a valid transport value, use 'knet', 'udp', 'udpu'`,
    hint: () => 'knet is for corosync 3, udpu also for corosync 2',
  }),
  SETUP_NOT_FOR_TRANSPORT: entry<{ what: string; transport: string }>({
    severity: 'error',
    text: ({ what, transport }) => `'${what}' options are not supported by the '${transport}' transport`,
    hint: () => 'use transport knet, or leave them out',
  }),
  SETUP_LINKS_TOO_MANY: entry<{ links: number; addresses: number }>({
    severity: 'error',
    text: ({ links, addresses }) =>
      `Cannot set options for ${links} links when only ${addresses} link(s) are defined by addresses`,
    hint: () => 'give each node one addr= for each link',
  }),
  SETUP_NODE_LEFT_OUT: entry<{ node: string }>({
    severity: 'warning',
    text: ({ node }) => `'${node}' is a node in corosync.conf, but gets no files and no keys`,
    hint: ({ node }) =>
      `later copy /etc/corosync/corosync.conf and /etc/corosync/authkey to ${node}, then: pacer cluster authkey distribute`,
  }),
  SETUP_WITHOUT_KEYS: entry<{ nodes: readonly string[] }>({
    severity: 'note',
    text: ({ nodes }) =>
      `--local makes no keys for ${nodes.join(', ')}: traffic between them is not encrypted, and they have no common authkey yet`,
    hint: () =>
      'without --local pacer sets up all nodes over SSH, keys included; for the authkey alone: pacer cluster authkey create',
  }),
  COROSYNC_CONF_EXISTS: entry<{ file: string }>({
    severity: 'error',
    override: 'force',
    text: ({ file }) => `Corosync configuration file '${file}' already exists`,
    hint: () => 'give another file with --corosync_conf',
  }),
  COROSYNC_CONF_UNWRITABLE: entry<{ file: string; reason: string }>({
    severity: 'error',
    text: ({ file, reason }) => `cannot write '${file}': ${reason}`,
    hint: () => 'give the path of a file that you may write with --corosync_conf',
  }),
};

function quoted(names: readonly string[]): string {
  return names.map((name) => `'${name}'`).join(', ');
}
