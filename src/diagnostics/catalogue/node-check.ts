import { entry } from '../entry.ts';
import { shortDigest } from './cluster-keys.ts';

/** Checking a host that is, or is to become, a guest or remote node; and what is prepared on cluster nodes. */
export const nodeCheckCatalogue = {
  CHECK_OF_OTHER_NODE: entry<{ node: string; kind: 'cluster' | 'bundle' }>({
    severity: 'error',
    text: ({ node, kind }) =>
      `'${node}' is a ${kind} node: only hosts of guest and remote nodes can be checked`,
    hint: () => 'see its state with: pacer status nodes --full',
  }),
  CHECK_SETTING_UNKNOWN: entry<{ name: string }>({
    severity: 'error',
    text: ({ name }) => `invalid option '${name}', allowed options are: 'port'`,
    hint: () => 'the address stands behind the name by itself: pacer node check guest1 192.0.2.11 port=3122',
  }),
  CHECK_FAILED: entry<{ node: string; failed: number; of: number }>({
    severity: 'error',
    text: ({ node, failed, of }) => `${node}: ${failed} of ${of} checks failed`,
    hint: () => 'what to do stands under each of them',
  }),
  CHECK_ADDRESS_UNRESOLVED: entry<{ host: string; address: string }>({
    severity: 'error',
    text: ({ host, address }) => `${host} cannot resolve '${address}'`,
    hint: ({ address }) =>
      `put it into DNS or /etc/hosts there (${address} ADDRESS; --hosts-entry does it when the node is added), or set the node's address`,
  }),
  CHECK_ADDRESS_DIFFERS: entry<{ host: string; address: string; found: string; others: string }>({
    severity: 'error',
    text: ({ host, address, found, others }) =>
      `${host} resolves '${address}' to ${found}, others to ${others}`,
    hint: ({ host }) => `compare DNS and /etc/hosts of ${host} with those of the other cluster nodes`,
  }),
  CHECK_SERVICE_NOT_ACTIVE: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) => `${host}: pacemaker_remote does not run`,
    hint: ({ host }) =>
      `run on ${host}: systemctl enable --now pacemaker_remote; why it ended: journalctl -u pacemaker_remote`,
  }),
  CHECK_SERVICE_NOT_ENABLED: entry<{ host: string }>({
    severity: 'error',
    text: ({ host }) => `${host}: pacemaker_remote runs, but would not start when the host boots`,
    hint: ({ host }) => `run on ${host}: systemctl enable pacemaker_remote`,
  }),
  CHECK_KEY_DIFFERS: entry<{ host: string; digest: string | undefined; expected: string }>({
    severity: 'error',
    text: ({ host, digest, expected }) =>
      `${host}: its authkey is ${shortDigest(digest)}, the cluster's is ${shortDigest(expected)}`,
    hint: () => "put the cluster's key there: pacer cluster authkey distribute",
  }),
  CHECK_KEY_MODE: entry<{ host: string; path: string; found: string }>({
    severity: 'error',
    text: ({ host, path, found }) => `${host}: ${path} is ${found}, it should be root:haclient 640`,
    hint: ({ host, path }) => `run on ${host}: chown root:haclient ${path} && chmod 0640 ${path}`,
  }),
  CHECK_NOT_LISTENING: entry<{ host: string; port: string }>({
    severity: 'error',
    text: ({ host, port }) => `${host}: nothing listens on port ${port}`,
    hint: ({ host }) =>
      `run on ${host}: systemctl restart pacemaker_remote, if the cluster does not use the node`,
  }),
  CHECK_CONNECTION: entry<{ node: string; state: string; reason: string; check: string }>({
    severity: 'error',
    text: ({ node, state, reason }) => `the cluster's connection to ${node} is ${state}: ${reason}`,
    hint: ({ check }) => check,
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
