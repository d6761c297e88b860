import type { KeyHolders } from '../../diagnostics/catalogue/cluster-keys.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { KeyFacts } from '../../model/host-facts.ts';

export interface KeyRequest {
  /** Every cluster node, in the cluster's order; undefined: the node has no key. */
  readonly clusterNodes: readonly ClusterNodeKey[];
  /** Whether a guest, remote or bundle node is configured: some daemon holds the key then. */
  readonly keyInUse: boolean;
}

export interface ClusterNodeKey {
  readonly name: string;
  readonly key: KeyFacts | undefined | 'unreachable';
}

export interface ChosenKey {
  /** Undefined where a diagnostic says why none can be chosen. */
  readonly choice: KeyChoice | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

export type KeyChoice =
  /** Read it from node `from`. */
  | {
      readonly choose: 'existing';
      readonly digest: string;
      readonly from: string;
      readonly putOn: readonly string[];
    }
  /** Make `newKeySize` random bytes. */
  | { readonly choose: 'new'; readonly putOn: readonly string[] };

/** Bytes. What pcs makes; OpenSSL-based clients refuse pre-shared keys of more than 512. */
export const newKeySize = 256;

/**
 * Which key is the cluster's. The cluster nodes say it, never the new host: Debian gives every host a random key
 * of its own. Where they differ, one is chosen only while nothing uses any of them.
 */
export function chooseKey({ clusterNodes, keyInUse }: KeyRequest): ChosenKey {
  const unseen = clusterNodes.filter(({ key }) => key === 'unreachable').map(({ name }) => name);
  const lacking = clusterNodes.filter(({ key }) => key === undefined).map(({ name }) => name);
  const holders = keyHolders(clusterNodes);
  const chosen = holders.length === 0 ? newKey(lacking, unseen) : chooseAmong(holders, lacking, keyInUse);
  const unknown = unseen.map((node) => diagnose('CLUSTER_NODE_KEY_UNKNOWN', { node }));
  return { choice: chosen.choice, diagnostics: [...unknown, ...chosen.diagnostics] };
}

/** Nodes by key, the key that most nodes have first; of equals, that of the earlier node. */
function keyHolders(clusterNodes: readonly ClusterNodeKey[]): KeyHolders[] {
  const byDigest = new Map<string, string[]>();
  for (const { name, key } of clusterNodes) {
    if (key === undefined || key === 'unreachable') continue;
    const nodes = byDigest.get(key.digest);
    if (nodes === undefined) byDigest.set(key.digest, [name]);
    else nodes.push(name);
  }
  const holders = [...byDigest].map(([digest, nodes]) => ({ digest, nodes }));
  return holders.sort((a, b) => b.nodes.length - a.nodes.length);
}

function chooseAmong(
  holders: readonly KeyHolders[],
  lacking: readonly string[],
  keyInUse: boolean,
): ChosenKey {
  const [first, ...others] = holders;
  const from = first?.nodes[0];
  if (first === undefined || from === undefined) throw new Error('nothing to choose from');
  if (others.length > 0 && keyInUse) {
    return { choice: undefined, diagnostics: [diagnose('CLUSTER_KEYS_DIFFER', { holders })] };
  }
  const replaced = others.flatMap(({ nodes }) => nodes);
  const diagnostics: Diagnostic[] = [];
  if (replaced.length > 0)
    diagnostics.push(diagnose('CLUSTER_KEY_CHOSEN', { from, digest: first.digest, replaced }));
  if (lacking.length > 0)
    diagnostics.push(diagnose('CLUSTER_KEY_MISSING_SOMEWHERE', { from, nodes: lacking }));
  const putOn = [...replaced, ...lacking];
  return { choice: { choose: 'existing', digest: first.digest, from, putOn }, diagnostics };
}

/** Not while a node could not be seen, even if that is to be skipped: it may have the key that is in use. */
function newKey(lacking: readonly string[], unseen: readonly string[]): ChosenKey {
  if (unseen.length > 0) {
    return { choice: undefined, diagnostics: [diagnose('CLUSTER_KEY_NOT_SEEN', { unseen })] };
  }
  const diagnostics = lacking.length === 0 ? [] : [diagnose('CLUSTER_KEY_MADE', { nodes: lacking })];
  return { choice: { choose: 'new', putOn: lacking }, diagnostics };
}
