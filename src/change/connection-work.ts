import type { Settings } from '../grammar/settings.ts';
import type { Options } from '../model/options.ts';
import { defaultRemotePort } from '../model/port.ts';
import type { State } from '../plan/plan.ts';
import { type HostWork, otherPort } from './host-plan.ts';
import type { Change } from './run.ts';

interface ConnectionChange {
  readonly resource: string;
  readonly parameters: Settings;
  readonly meta: Settings;
}

/**
 * What a change of a node's address or port means for its host: the daemon must listen where the cluster is going to
 * connect. The same preparation as in add-guest and add-remote, with the same refusal where the daemon would have to
 * be restarted under the cluster. With a CIB file alone, hosts are the administrator's business.
 */
export function connectionWork(
  { cluster, where }: State,
  { resource, parameters, meta }: ConnectionChange,
  { prepareHost }: Pick<Options, 'prepareHost'>,
): HostWork[] {
  if (where === 'file' && !prepareHost) return [];
  const guest = cluster.guests.find((one) => one.resource === resource);
  const remote = cluster.remotes.find((one) => one.resource === resource);
  const node = guest ?? remote;
  if (node === undefined) return [];
  const typed = new Map(guest === undefined ? parameters : meta);
  const address = typed.get(guest === undefined ? 'server' : 'remote-addr');
  const port = typed.get(guest === undefined ? 'port' : 'remote-port');
  const newAddress = address === undefined ? node.address : address || node.name;
  // Typed away, the port is the default again, also on the host.
  const newPort = port === undefined ? otherPort(node.port) : port || String(defaultRemotePort);
  if (newAddress === node.address && (newPort ?? String(defaultRemotePort)) === node.port) return [];
  return [
    {
      work: 'prepare',
      node: node.name,
      address: newAddress,
      ...(newPort === undefined ? {} : { port: newPort }),
      // Another address may still be the same host: its daemon counts as in use while the node is online.
      configured: true,
    },
  ];
}

/** What `--wait` waits for then: the node, by its new connection. */
export function waitForConnection(
  state: State,
  change: ConnectionChange,
): Pick<Change, 'onlineAfter' | 'reconnects'> {
  const [work] = connectionWork(state, change, { prepareHost: true });
  return work === undefined ? {} : { onlineAfter: work.node, reconnects: true };
}
