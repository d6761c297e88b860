import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ClusterNode } from '../../model/cluster.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';
import { failure, type Result, success } from '../../model/result.ts';
import type { State } from '../plan.ts';

/** A node whose attributes are to change, and its entry in `<nodes>`, where those live. */
export interface TargetNode {
  readonly name: string;
  /** Absent for a guest, remote or bundle node that never had an attribute. */
  readonly entry?: CibElement;
  /** The id of the entry that is to be made for a cluster node. */
  readonly id?: string;
}

/** Finds nodes by their names. */
export type FindTarget = (name: string) => Result<TargetNode, Diagnostic>;

/**
 * Makes a finder of nodes of any kind by their names, in their own letter case; it reads the nodes once, however many
 * are asked for. Nodes that only an entry is left of count where `ghosts` says so: their attributes can still be
 * changed, but nothing can be moved away from them.
 */
export function targetNodes(state: State, { ghosts }: { readonly ghosts: boolean }): FindTarget {
  const { clusterNodes, guests, remotes, bundleNodes } = state.cluster;
  const entries = entriesByName(state.document);
  const byName = new Map(clusterNodes.map((node) => [node.name, node]));
  const others = new Set([...guests, ...remotes, ...bundleNodes].map(({ name }) => name));
  return (name) => {
    const entry = entries.get(name);
    const clusterNode = byName.get(name);
    if (clusterNode !== undefined) return clusterTarget(clusterNode, entry);
    if (others.has(name) || (ghosts && entry !== undefined)) {
      return success({ name, ...optional('entry', entry) });
    }
    return failure(unknownNode(state, name));
  };
}

/** Every node that resources can run on: cluster nodes, then the others by their names. */
export function allNodes({ cluster }: State): readonly string[] {
  const { clusterNodes, guests, remotes, bundleNodes } = cluster;
  const others = [...guests, ...remotes, ...bundleNodes].map(({ name }) => name);
  return [...clusterNodes.map(({ name }) => name), ...others.sort()];
}

function entriesByName({ configuration }: CibDocument): ReadonlyMap<string, CibElement> {
  const entries = configuration.child('nodes')?.children('node') ?? [];
  return new Map(entries.map((entry) => [entry.get('uname') ?? entry.id, entry]));
}

/** A cluster node's entry has the number that corosync gave it; without that no entry can be made. */
function clusterTarget(
  { name, id }: ClusterNode,
  entry: CibElement | undefined,
): Result<TargetNode, Diagnostic> {
  if (entry !== undefined) return success({ name, entry });
  return id === undefined ? failure(diagnose('NODE_ENTRY_MISSING', { node: name })) : success({ name, id });
}

function unknownNode(state: State, name: string): Diagnostic {
  const guest = state.cluster.guests.find(({ resource }) => resource === name)?.name;
  return diagnose('ATTRIBUTE_NODE_UNKNOWN', {
    node: name,
    ...optional('similar', nearest(name, allNodes(state))),
    ...optional('guest', guest),
  });
}
