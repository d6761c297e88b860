import { entry } from '../entry.ts';

/** Checking a host that is, or is to become, a guest or remote node; and what is prepared on cluster nodes. */
export const nodeCheckCatalogue = {
  CHECK_OF_CLUSTER_NODE: entry<{ node: string }>({
    severity: 'error',
    text: ({ node }) => `'${node}' is a cluster node: only guest and remote nodes are connected to`,
    hint: () => 'see its state with: pacer status nodes',
  }),
  CHECK_FAILED: entry<{ node: string; failed: number; of: number }>({
    severity: 'error',
    text: ({ node, failed, of }) => `${node}: ${failed} of ${of} checks failed`,
    hint: () => 'what to do stands under each of them',
  }),
  HOSTS_ENTRY_ADDRESS_INVALID: entry<{ address: string }>({
    severity: 'error',
    text: ({ address }) => `'${address}' is not an IP address, as /etc/hosts needs it`,
    hint: () => 'give it as numbers: --hosts-entry 192.0.2.11',
  }),
  HOSTS_ENTRY_CONFLICT: entry<{ host: string; name: string; found: string; address: string }>({
    severity: 'error',
    text: ({ host, name, found, address }) =>
      `${host}: /etc/hosts has '${name}' already, with the address ${found} instead of ${address}`,
    hint: ({ host }) =>
      `put the line in /etc/hosts on ${host} right, which pacer did not write, or leave out --hosts-entry`,
  }),
  HOSTS_ENTRY_SKIPPED: entry<{ name: string; address: string }>({
    severity: 'note',
    text: ({ name, address }) =>
      `Adding '${address} ${name}' to /etc/hosts of the cluster nodes was skipped because the command does not run on a live cluster (e.g. -f was used)`,
    hint: () => 'add the line on every cluster node',
  }),
  HOSTS_FILE_UNREADABLE: entry<{ host: string; reason: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ host, reason }) => `${host}: cannot read /etc/hosts: ${reason}`,
    hint: ({ host }) => `see why on ${host}: cat /etc/hosts`,
  }),
  DOMAIN_NEEDS_CONFIG: entry<Record<never, never>>({
    severity: 'error',
    text: () => '--domain needs config=PATH: the file that the definition goes to, on every cluster node',
    hint: () => 'for example: config=/etc/pacemaker/guest1.xml --domain guest1',
  }),
  DOMAIN_CONFIG_RELATIVE: entry<{ path: string }>({
    severity: 'error',
    text: ({ path }) => `config='${path}' is not an absolute path, so --domain cannot write it`,
    hint: () => 'give the whole path: config=/etc/pacemaker/guest1.xml',
  }),
  DOMAIN_UNKNOWN: entry<{ domain: string; reason: string }>({
    severity: 'error',
    text: ({ domain, reason }) => `no cluster node knows a libvirt domain '${domain}': ${reason}`,
    hint: () => 'see the domains on each node with: virsh list --all',
  }),
  DOMAIN_DEFINITIONS_DIFFER: entry<{ domain: string; from: string; others: readonly string[] }>({
    severity: 'warning',
    text: ({ domain, from, others }) =>
      `the domain '${domain}' is defined on ${others.join(', ')} too, and not alike: the definition of ${from} is used`,
    hint: () => 'undefine it where libvirt need not know it: the cluster starts it from the file',
  }),
  DOMAIN_SKIPPED: entry<{ domain: string }>({
    severity: 'note',
    text: ({ domain }) =>
      `Writing the definition of '${domain}' to the cluster nodes was skipped because the command does not run on a live cluster (e.g. -f was used)`,
    hint: () => 'run on every cluster node: virsh dumpxml NAME > PATH',
  }),
};
