import type { BundleNode, GuestNode, NameUseKind, RemoteNode } from '../model/cluster.ts';
import { defaultRemotePort } from '../model/port.ts';
import { bundleNames, bundleParts } from './bundle-names.ts';
import type { CibDocument, CibElement } from './document.ts';
import { type ResourceKind, resourceKind, resourcesOf, resourcesUnder } from './find-resource.ts';
import type { NameRegister } from './name-register.ts';
import { nvValue } from './nvset.ts';

const useOfKind: Readonly<Record<ResourceKind, NameUseKind>> = {
  primitive: 'resource',
  group: 'group',
  clone: 'clone',
  master: 'clone',
  bundle: 'bundle',
  template: 'template',
};

/** The nodes that `<resources>` defines; registers them and all resources by name. */
export function readNodesOfResources(document: CibDocument, names: NameRegister) {
  const guests: GuestNode[] = [];
  const remotes: RemoteNode[] = [];
  const bundleNodes: BundleNode[] = [];
  for (const resource of resourcesUnder(resourcesOf(document))) {
    const kind = resourceKind(resource);
    if (kind === undefined) continue;
    const { id, line } = resource;
    const isRemote = kind === 'primitive' && isConnectionResource(resource);
    names.add({ name: id, use: isRemote ? 'remote node' : useOfKind[kind], line });
    if (isRemote) remotes.push(remoteFrom(document, resource));
    const guest = kind === 'primitive' ? guestFrom(resource) : undefined;
    if (guest !== undefined) {
      guests.push(guest);
      names.add({ name: guest.name, use: 'guest node', owner: id, line: guest.line });
    }
    if (kind === 'bundle') bundleNodes.push(...bundleNodesFrom(resource, names));
  }
  return { guests, remotes, bundleNodes };
}

/** Whether this primitive is the connection to a remote node. */
function isConnectionResource(primitive: CibElement): boolean {
  return (
    primitive.get('type') === 'remote' &&
    primitive.get('class') === 'ocf' &&
    primitive.get('provider') === 'pacemaker'
  );
}

function remoteFrom(document: CibDocument, resource: CibElement): RemoteNode {
  const { id, line } = resource;
  const value = (name: string) => nvValue(document, resource, 'instance_attributes', name);
  const reconnectInterval = value('reconnect_interval');
  return {
    kind: 'remote',
    name: id,
    resource: id,
    // `addr` is the agent's older word for `server`.
    address: value('server') ?? value('addr') ?? id,
    port: value('port') ?? String(defaultRemotePort),
    ...(reconnectInterval === undefined ? {} : { reconnectInterval }),
    line,
  };
}

/**
 * A primitive is a guest by a `remote-node` in any of its own sets, whatever their rules, the last one counting:
 * so Pacemaker reads it (crm_simulate 2.1.5), before it looks at rules, references or templates. Inside a clone or
 * bundle it makes no node of it; here it counts all the same, so that it is seen and can be removed.
 */
function guestFrom(resource: CibElement): GuestNode | undefined {
  const pairs = resource.children('meta_attributes').flatMap((set) => set.children('nvpair'));
  if (pairs.length === 0) return undefined;
  const last = new Map(pairs.map((pair) => [pair.get('name'), pair]));
  const definition = last.get('remote-node');
  const name = definition?.get('value') ?? '';
  if (definition === undefined || name === '') return undefined;
  const connectTimeout = last.get('remote-connect-timeout')?.get('value');
  return {
    kind: 'guest',
    name,
    resource: resource.id,
    address: last.get('remote-addr')?.get('value') ?? name,
    port: last.get('remote-port')?.get('value') ?? String(defaultRemotePort),
    ...(connectTimeout === undefined ? {} : { connectTimeout }),
    line: definition.line,
  };
}

function bundleNodesFrom(bundle: CibElement, names: NameRegister): BundleNode[] {
  const { id, line } = bundle;
  const { nodes, implicit, addresses, port } = bundleNames(bundleParts(bundle));
  for (const name of [...nodes, ...implicit]) names.add({ name, use: 'bundle replica', owner: id, line });
  return nodes.map((name, replica) => {
    const address = addresses[replica];
    return { kind: 'bundle', name, resource: id, ...(address === undefined ? {} : { address, port }), line };
  });
}
