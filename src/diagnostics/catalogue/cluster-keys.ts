import { entry } from '../entry.ts';

/** Which key is the cluster's. */
export const clusterKeysCatalogue = {
  CLUSTER_NODE_KEY_UNKNOWN: entry<{ node: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ node }) => `${node}: cannot see which authkey this cluster node has`,
    hint: ({ node }) =>
      `make ${node} reachable over SSH: with another key it could not connect to guest and remote nodes`,
  }),
  CLUSTER_KEY_NOT_SEEN: entry<{ unseen: readonly string[] }>({
    severity: 'error',
    text: ({ unseen }) =>
      `no cluster node that answers has an authkey, and ${unseen.join(', ')} may have one`,
    hint: ({ unseen }) =>
      `make ${unseen.join(', ')} reachable: a new key would shut out whatever uses the old one`,
  }),
  CLUSTER_KEYS_DIFFER: entry<{ holders: readonly KeyHolders[] }>({
    severity: 'error',
    text: ({ holders }) => `cluster nodes have different authkeys: ${holders.map(holdersText).join(', ')}`,
    hint: ({ holders }) =>
      `nodes use the key, so decide whose is right and put it on all: pacer cluster authkey distribute ${holders[0]?.nodes[0] ?? 'NODE'}`,
  }),
  CLUSTER_KEY_CHOSEN: entry<{ from: string; digest: string; replaced: readonly string[] }>({
    severity: 'note',
    text: ({ from, digest, replaced }) =>
      `cluster nodes have different authkeys and nothing uses one yet: that of ${from} (${shortDigest(digest)}) is put on ${replaced.join(', ')}`,
  }),
  CLUSTER_KEY_MISSING_SOMEWHERE: entry<{ from: string; nodes: readonly string[] }>({
    severity: 'note',
    text: ({ from, nodes }) => `the authkey of ${from} is put on ${nodes.join(', ')}, without one until now`,
  }),
  CLUSTER_KEY_MADE: entry<{ nodes: readonly string[] }>({
    severity: 'note',
    text: ({ nodes }) => `no cluster node has an authkey: a new one is made and put on ${nodes.join(', ')}`,
  }),
  CLUSTER_KEY_CHANGED_MEANWHILE: entry<{ node: string }>({
    severity: 'error',
    text: ({ node }) =>
      `${node}: somebody else gave this cluster node an authkey at the same time; it is kept`,
    hint: () => 'run the same command again: it takes the key that is there now',
  }),
};

/** Cluster nodes that have one and the same key. */
export interface KeyHolders {
  readonly digest: string;
  readonly nodes: readonly string[];
}

/** Enough of a SHA-256 to tell keys apart. */
export function shortDigest(digest: string | undefined): string {
  return digest === undefined ? 'missing' : `sha256:${digest.slice(0, 16)}`;
}

function holdersText({ digest, nodes }: KeyHolders): string {
  return `${nodes.join(' ')} ${shortDigest(digest)}`;
}
