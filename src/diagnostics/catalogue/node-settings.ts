import { unreachable } from '../../model/unreachable.ts';
import { entry } from '../entry.ts';
import { place, quotedList, whose } from '../place.ts';

/** Addresses, ports, times and options of guest and remote nodes. */
export const nodeSettingsCatalogue = {
  ADDRESS_INVALID: entry<{ setting: string; address: string; reason: string; of?: string }>({
    severity: 'error',
    text: ({ setting, address, reason, of }) =>
      `${whose(of)}'${address}' is not a valid ${setting} value, ${reason}`,
    hint: () => 'use a host name or an IP address',
  }),
  ADDRESS_IN_USE: entry<{
    address: string;
    port: string;
    /** The setting that would give the new node another port. */
    setting: string;
    node: string;
    kind: 'guest' | 'remote' | 'bundle';
    resource: string;
    line: number;
  }>({
    severity: 'error',
    text: ({ address, port, node, kind, resource, line }) =>
      `'${address}' already exists as the address of ${connected(kind, node, resource)} with port ${port}${place(line)}`,
    hint: ({ setting }) =>
      `give another address, or another port (${setting}) where that host runs a second pacemaker_remote`,
  }),
  ADDRESS_OF_CLUSTER_NODE: entry<{ address: string; node: string; line?: number; of?: string }>({
    severity: 'error',
    text: ({ address, node, line, of }) =>
      `${whose(of)}'${address}' already exists as ${address === node ? 'cluster node' : `an address of cluster node '${node}'`}${place(line)}`,
    hint: () =>
      'give the address of the new node itself: a host that runs the cluster cannot run pacemaker_remote',
  }),
  ADDRESS_OF_NO_HOST: entry<{ address: string; meaning: string; of?: string }>({
    severity: 'warning',
    text: ({ address, meaning, of }) => `${whose(of)}'${address}' ${meaning}`,
    hint: () => 'give an address by which every cluster node reaches this one',
  }),
  ADDRESS_IS_NODE_NAME: entry<{
    address: string;
    node: string;
    kind: 'guest' | 'remote' | 'bundle';
    line?: number;
    of?: string;
  }>({
    severity: 'warning',
    text: ({ address, node, kind, line, of }) =>
      `${whose(of)}address '${address}' is the name of ${kind} node '${node}'${place(line)}, which is reached by another address`,
    hint: () => 'make sure that the name resolves to the new node on every cluster node',
  }),
  PORT_INVALID: entry<{ setting: string; value: string; of?: string }>({
    severity: 'error',
    text: ({ setting, value, of }) =>
      `${whose(of)}'${value}' is not a valid ${setting} value, use a port number (1..65535)`,
  }),
  CONNECTION_INTERVAL_INVALID: entry<{ setting: string; value: string; of?: string }>({
    severity: 'error',
    text: ({ setting, value, of }) =>
      `${whose(of)}'${value}' is not a valid ${setting} value, use time interval (e.g. 1, 2s, 3m, 4h, ...)`,
  }),
  GUEST_OPTION_UNKNOWN: entry<{ options: readonly string[]; allowed: readonly string[]; resource: string }>({
    severity: 'error',
    text: ({ options, allowed }) => unknownOptions('guest', options, allowed),
    hint: ({ options, resource }) => guestOptionHint(options, resource),
  }),
  REMOTE_OPTION_UNKNOWN: entry<{ options: readonly string[]; allowed: readonly string[] }>({
    severity: 'error',
    override: 'force',
    text: ({ options, allowed }) => unknownOptions('resource', options, allowed),
    hint: ({ options }) => remoteOptionHint(options),
  }),
  SERVER_IS_NO_OPTION: entry<{ address: string; allowed: readonly string[] }>({
    severity: 'error',
    text: ({ allowed }) => unknownOptions('resource', ['server'], allowed),
    hint: ({ address }) => `give the address without a name: pacer cluster node add-remote NAME ${address}`,
  }),
};

function connected(kind: 'guest' | 'remote' | 'bundle', node: string, resource: string): string {
  switch (kind) {
    case 'guest':
      return `guest node '${node}' of resource '${resource}'`;
    case 'remote':
      return `remote node '${node}'`;
    case 'bundle':
      return `node '${node}' of bundle '${resource}'`;
    default:
      return unreachable(kind);
  }
}

function unknownOptions(area: string, options: readonly string[], allowed: readonly string[]): string {
  const some = options.length === 1 ? `option ${quotedList(options)}` : `options: ${quotedList(options)}`;
  return `invalid ${area} ${some}, allowed options are: ${quotedList(allowed)}`;
}

function guestOptionHint(options: readonly string[], resource: string): string | undefined {
  if (options.includes('remote-allow-migrate')) {
    return `set it on the resource: pacer resource meta ${resource} remote-allow-migrate=…`;
  }
  if (options.includes('remote-node'))
    return 'the node name is the first word: add-guest NODE_NAME RESOURCE_ID';
  return undefined;
}

function remoteOptionHint(options: readonly string[]): string | undefined {
  if (options.includes('remote-allow-migrate')) {
    return 'remote-allow-migrate is for guest nodes; the connection of a remote node can always move';
  }
  if (options.some((option) => option.startsWith('remote-'))) {
    return 'such options are for guest nodes: add-remote NODE_NAME ADDRESS port=PORT';
  }
  return undefined;
}
