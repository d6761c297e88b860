import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Cluster, type NameUse, nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';

/** A word that names a cluster node, by name or id: its removal is another procedure, and never ours. */
export function clusterNodeNamed(cluster: Cluster, word: string): Diagnostic | undefined {
  const uses = cluster.names.get(nameKey(word)) ?? [];
  const use =
    uses.find(({ use }) => use === 'cluster node') ?? uses.find(({ use }) => use === 'cluster node id');
  if (use === undefined) return undefined;
  return diagnose('NODE_IS_CLUSTER_NODE', { node: nodeOf(use), ...optional('line', use.line) });
}

/** Why no guest or remote node was found, with what to do instead where the word means something else. */
export function nodeNotFound(cluster: Cluster, node: string, kind?: 'guest' | 'remote'): Diagnostic {
  const bundleNode = cluster.bundleNodes.find(({ name }) => nameKey(name) === nameKey(node));
  if (bundleNode !== undefined) {
    const { name, resource: bundle, line } = bundleNode;
    return diagnose('NODE_IS_BUNDLE_REPLICA', { node: name, bundle, line });
  }
  const instead = otherWay(cluster, node, kind);
  return diagnose('NODE_NOT_FOUND', { node, ...optional('kind', kind), ...optional('instead', instead) });
}

function nodeOf({ use, name, owner }: NameUse): string {
  return use === 'cluster node id' ? (owner ?? name) : name;
}

function otherWay(cluster: Cluster, node: string, kind: 'guest' | 'remote' | undefined): string | undefined {
  const isNode = ({ name }: { readonly name: string }) => nameKey(name) === nameKey(node);
  if (kind === 'guest' && cluster.remotes.some(isNode)) {
    return `it is a remote node: pacer cluster node remove-remote ${node}`;
  }
  if (kind === 'remote' && cluster.guests.some(isNode)) {
    return `it is a guest node: pacer cluster node remove-guest ${node}`;
  }
  if (cluster.ghosts.some(isNode)) {
    const remove = kind === undefined ? 'node remove' : `cluster node remove-${kind}`;
    const command = `pacer ${remove} ${node} --ssh-address HOST`;
    return `only the record of a former node is left: pacer cluster node clear ${node}; its host as well: ${command}`;
  }
  return undefined;
}
