import { embeddedProperties } from '../agents/embedded/cluster-properties.ts';
import type { CibDocument, CibElement } from '../cib/document.ts';
import { fencingDevices } from '../cib/has-fencing.ts';
import { type Cluster, type NameUseKind, nodeNames } from '../model/cluster.ts';
import type { NameCompletion } from '../model/command.ts';
import { unreachable } from '../model/unreachable.ts';
import type { State } from './plan.ts';

/** What shell completion offers of a configuration, sorted. */
export function completionNames(kind: NameCompletion, state: State): string[] {
  return [...new Set(names(kind, state))].sort();
}

function names(kind: NameCompletion, { cluster, document }: State): string[] {
  switch (kind) {
    case 'resource':
      return namesUsedAs(cluster, resourceUses);
    case 'resource-or-tag':
      return namesUsedAs(cluster, [...resourceUses, 'tag']);
    case 'group':
    case 'clone':
    case 'bundle':
    case 'tag':
      return namesUsedAs(cluster, [kind]);
    case 'stonith-device':
      return deviceIds(document);
    case 'virtual-machine':
      return possibleVirtualMachines(cluster, deviceIds(document));
    case 'ghost-node':
      return ghostNames(cluster);
    case 'guest-node':
      return cluster.guests.map(({ name }) => name);
    case 'remote-node':
      return cluster.remotes.map(({ name }) => name);
    case 'pacemaker-remote-node':
      return [...cluster.guests, ...cluster.remotes].map(({ name }) => name);
    case 'cluster-node':
      return cluster.clusterNodes.map(({ name }) => name);
    case 'node':
      return [...nodeNames(cluster), ...ghostNames(cluster)];
    case 'constraint':
      return idsOf(document.configuration.child('constraints')?.children());
    case 'rule':
      return idsOf([...(document.configuration.child('constraints')?.descendants('rule') ?? [])]);
    case 'property':
      return propertyNames();
    case 'property-setting':
      return propertyNames().map((name) => `${name}=`);
    case 'defaults-set':
      return setIds(document, 'rsc_defaults');
    case 'op-defaults-set':
      return setIds(document, 'op_defaults');
    default:
      return unreachable(kind);
  }
}

const resourceUses: readonly NameUseKind[] = ['resource', 'remote node', 'group', 'clone', 'bundle'];

function ghostNames({ ghosts }: Cluster): string[] {
  return ghosts.map(({ name }) => name);
}

function namesUsedAs(cluster: Cluster, uses: readonly NameUseKind[]): string[] {
  return [...cluster.names.values()]
    .flat()
    .filter(({ use }) => uses.includes(use))
    .map(({ name }) => name);
}

/** Any primitive may start a machine (in a lab often a Dummy does), but not one that is already behind a node. */
function possibleVirtualMachines(cluster: Cluster, devices: readonly string[]): string[] {
  const nodes = [...cluster.guests, ...cluster.remotes].map(({ resource }) => resource);
  const taken = new Set([...nodes, ...devices]);
  return namesUsedAs(cluster, ['resource']).filter((id) => !taken.has(id));
}

function deviceIds(document: CibDocument): string[] {
  return idsOf(fencingDevices(document));
}

function propertyNames(): string[] {
  return embeddedProperties().map(({ name }) => name);
}

function setIds({ configuration }: CibDocument, section: string): string[] {
  return idsOf(configuration.child(section)?.children('meta_attributes'));
}

function idsOf(elements: readonly CibElement[] = []): string[] {
  return elements.map(({ id }) => id);
}
