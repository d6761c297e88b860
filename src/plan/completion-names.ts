import type { CibDocument } from '../cib/document.ts';
import type { Cluster, NameUseKind } from '../model/cluster.ts';
import type { Completion } from '../model/command.ts';
import { unreachable } from '../model/unreachable.ts';
import type { State } from './plan.ts';

/** What shell completion offers of a configuration, sorted. Agents and files are not in it: none for those. */
export function completionNames(kind: Completion, { cluster, document }: State): string[] {
  const found = kind === 'constraint' ? constraintIds(document) : names(kind, cluster);
  return [...new Set(found)].sort();
}

function constraintIds({ configuration }: CibDocument): string[] {
  return (configuration.child('constraints')?.children() ?? []).map(({ id }) => id);
}

function names(kind: Exclude<Completion, 'constraint'>, cluster: Cluster): string[] {
  switch (kind) {
    case 'resource':
      return namesUsedAs(cluster, ['resource', 'remote node', 'group', 'clone', 'bundle']);
    case 'virtual-machine':
      return possibleVirtualMachines(cluster);
    case 'ghost-node':
      return cluster.ghosts.map(({ name }) => name);
    case 'guest-node':
      return cluster.guests.map(({ name }) => name);
    case 'remote-node':
      return cluster.remotes.map(({ name }) => name);
    case 'pacemaker-remote-node':
      return [...cluster.guests, ...cluster.remotes].map(({ name }) => name);
    case 'node':
      return [
        ...cluster.clusterNodes,
        ...cluster.guests,
        ...cluster.remotes,
        ...cluster.bundleNodes,
        ...cluster.ghosts,
      ].map(({ name }) => name);
    case 'agent':
    case 'file':
      return [];
    default:
      return unreachable(kind);
  }
}

function namesUsedAs(cluster: Cluster, uses: readonly NameUseKind[]): string[] {
  return [...cluster.names.values()]
    .flat()
    .filter(({ use }) => uses.includes(use))
    .map(({ name }) => name);
}

/** Any primitive may start a machine (in a lab often a Dummy does), but not one that is already behind a node. */
function possibleVirtualMachines(cluster: Cluster): string[] {
  const taken = new Set([...cluster.guests, ...cluster.remotes].map(({ resource }) => resource));
  return namesUsedAs(cluster, ['resource']).filter((id) => !taken.has(id));
}
