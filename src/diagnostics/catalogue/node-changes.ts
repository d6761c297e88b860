import { defaultRemotePort } from '../../model/port.ts';
import { entry } from '../entry.ts';
import { place, quotedList } from '../place.ts';

/** What adding and removing guest and remote nodes comes to. */
export const nodeChangesCatalogue = {
  NO_ADDRESS: entry<{ node: string; address: string }>({
    severity: 'note',
    text: ({ node, address }) => `No addresses specified for host '${node}', using '${address}'`,
  }),
  ALREADY_GUEST: entry<{ node: string; resource: string; address: string; port: string }>({
    severity: 'note',
    text: ({ node, resource, address, port }) =>
      `'${node}' is already the guest node of resource '${resource}'${reachedAt(node, address, port)}`,
  }),
  GUEST_OF_OTHER_NAME: entry<{ resource: string; node: string; line: number }>({
    severity: 'error',
    text: ({ resource, node, line }) =>
      `the resource '${resource}' is already a guest node, named '${node}'${place(line)}`,
    hint: ({ node }) =>
      `to give it another name, remove the node first: pacer cluster node remove-guest ${node}`,
  }),
  GUEST_SETTINGS_DIFFER: entry<{ node: string; resource: string; line: number; settings: SettingChange[] }>({
    severity: 'error',
    text: ({ node, resource, line, settings }) =>
      `the resource '${resource}' is already a guest node, named '${node}'${place(line)}, with ${changes(settings)}`,
    hint: ({ resource, settings }) => `to change it: pacer resource meta ${resource} ${wanted(settings)}`,
  }),
  ALREADY_REMOTE: entry<{ node: string; address: string; port: string }>({
    severity: 'note',
    text: ({ node, address, port }) => `'${node}' is already a remote node${reachedAt(node, address, port)}`,
  }),
  REMOTE_SETTINGS_DIFFER: entry<{ node: string; line: number; settings: SettingChange[] }>({
    severity: 'error',
    text: ({ node, line, settings }) =>
      `'${node}' is already a remote node${place(line)}, with ${changes(settings)}`,
    hint: ({ node, settings }) => `to change it: pacer resource update ${node} ${wanted(settings)}`,
  }),
  REMOTE_RESOURCE_DIFFERS: entry<{ node: string; line: number; words: string }>({
    severity: 'error',
    text: ({ node, line, words }) => `'${node}' is already a remote node${place(line)}, without ${words}`,
    hint: ({ node, words }) => `to change it: pacer resource update ${node} ${words}`,
  }),

  NODE_NOT_FOUND: entry<{ node: string; kind?: 'guest' | 'remote'; instead?: string }>({
    severity: 'error',
    text: ({ node, kind }) =>
      `${kind === undefined ? '' : `${kind} `}node '${node}' does not appear to exist in configuration`,
    hint: ({ instead }) => instead ?? 'see the nodes with: pacer node list',
  }),
  NODE_ONLY_ON_HOST: entry<{ node: string }>({
    severity: 'note',
    text: ({ node }) => `node '${node}' is not in the configuration any more, what is left is on its host`,
  }),
  HOST_TAKEN_AGAIN: entry<{ host: string; node: string }>({
    severity: 'error',
    text: ({ host, node }) =>
      `${host}: node '${node}', which was added while the cluster let go of it, uses this host: it is left as it is`,
    hint: () => 'see who has it: pacer node list',
  }),
  HOST_TAKEN_MEANWHILE: entry<{ host: string; node: string }>({
    severity: 'error',
    text: ({ host, node }) => `${host}: node '${node}' was added while this host was released, and uses it`,
    hint: ({ node }) => `add '${node}' again, by the same command: that puts the host right`,
  }),
  HOST_OF_OTHER_NODE: entry<{ host: string; node: string }>({
    severity: 'warning',
    text: ({ host, node }) => `${host}: its host is the one of node '${node}' too: it is left as it is`,
  }),
  NODE_MATCHES_SEVERAL: entry<{ node: string; resources: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ node, resources }) => `more than one resource for '${node}' found: ${quotedList(resources)}`,
    hint: () => 'name one of the resources; with --force all of them are removed',
  }),
  NODE_IS_CLUSTER_NODE: entry<{ node: string; line?: number }>({
    severity: 'error',
    text: ({ node, line }) => `'${node}' is a cluster node${place(line)}, not a guest or remote node`,
    hint: ({ node }) =>
      `a cluster node leaves through corosync: stop the cluster on it, take it out of corosync.conf everywhere, then crm_node --remove ${node}`,
  }),
  NODE_IS_BUNDLE_REPLICA: entry<{ node: string; bundle: string; line: number }>({
    severity: 'error',
    text: ({ node, bundle, line }) => `'${node}' is a replica of bundle '${bundle}'${place(line)}`,
    hint: ({ bundle }) => `change the number of replicas of bundle '${bundle}', or remove the bundle`,
  }),
  NODE_REMOVED_IN_MAINTENANCE: entry<{ node: string; what: 'cluster' | 'node' }>({
    severity: 'error',
    override: 'force',
    text: ({ node, what }) =>
      `${what === 'cluster' ? 'the cluster' : `node '${node}'`} is in maintenance: what runs on '${node}' would not be stopped, and be started elsewhere as well afterwards`,
    hint: ({ node, what }) =>
      `end it first: pacer ${what === 'cluster' ? 'property set maintenance-mode=false' : `node unmaintenance ${node}`}; with --force, see to it that nothing of the cluster runs on ${node}`,
  }),
  NODE_REMOVED_UNDER_UNMANAGED: entry<{ node: string; resources: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ node, resources }) =>
      `${quotedList(resources)} on '${node}' ${resources.length === 1 ? 'is' : 'are'} not managed: not stopped with the node, and started elsewhere as well afterwards`,
    hint: ({ node, resources }) =>
      `let the cluster stop what it runs: pacer resource manage ${resources.join(' ')}; with --force, see to it that nothing of the cluster runs on ${node}`,
  }),
  STILL_REFERS_TO_NODE: entry<{ node: string; element: string; id: string; line: number; command?: string }>({
    severity: 'warning',
    text: ({ node, element, id, line }) => `${element} '${id}'${place(line)} still refers to node '${node}'`,
    hint: ({ command }) => command,
  }),
  NODE_STILL_CONFIGURED: entry<{
    node: string;
    kind: 'guest' | 'remote' | 'bundle';
    resource: string;
    line: number;
  }>({
    severity: 'error',
    override: 'force',
    text: ({ node }) =>
      `node '${node}' seems to be still in the cluster; this command should be used only with nodes that have been removed from the cluster`,
    hint: ({ node, kind, resource, line }) =>
      kind === 'bundle'
        ? `it is a replica of bundle '${resource}'${place(line)}`
        : `it is a ${kind} node${place(line)}; remove it with: pacer node remove ${node}`,
  }),
  NO_GHOST: entry<{ node: string }>({
    severity: 'note',
    text: ({ node }) => `nothing is left of node '${node}' in the configuration`,
  }),
};

/** A setting of an existing node that a command asks to be otherwise; an empty value stands for "not set". */
export interface SettingChange {
  readonly name: string;
  readonly current: string;
  readonly wanted: string;
}

/** Says only what the name does not: settings that nobody typed again may not be the defaults. */
function reachedAt(node: string, address: string, port: string): string {
  const isDefault = address === node && Number(port) === defaultRemotePort;
  return isDefault ? '' : `, reached at '${address}' port ${port}`;
}

function changes(settings: readonly SettingChange[]): string {
  return settings
    .map(({ name, current, wanted }) => {
      const now = current === '' ? `no ${name}` : `${name} '${current}'`;
      return wanted === '' ? `${now} instead of none` : `${now} instead of '${wanted}'`;
    })
    .join(' and ');
}

function wanted(settings: readonly SettingChange[]): string {
  return settings.map(({ name, wanted }) => `${name}=${wanted}`).join(' ');
}
