import { entry } from '../entry.ts';
import { shortDigest } from './cluster-keys.ts';

/** Which node has which key, and putting one key everywhere. */
export const authkeyCommandsCatalogue = {
  KEYS_ALREADY_THE_SAME: entry<{ digest: string; nodes: number }>({
    severity: 'note',
    text: ({ digest, nodes }) =>
      `All ${nodes} nodes have the same authkey (${shortDigest(digest)}), nothing to do`,
  }),
  KEY_SOURCE_UNKNOWN: entry<{ node: string; known: readonly string[] }>({
    severity: 'error',
    text: ({ node }) => `'${node}' is not a cluster node whose authkey could be taken`,
    hint: ({ known }) => `cluster nodes with a key: ${known.join(', ') || 'none'}`,
  }),
  KEY_TAKES_A_MINUTE: entry<{ nodes: readonly string[] }>({
    severity: 'warning',
    text: ({ nodes }) =>
      `Pacemaker on ${nodes.join(', ')} may go on using the former authkey for up to 60 seconds`,
    hint: () => 'connections that fail meanwhile need: pacer resource cleanup NODE',
  }),
  KEY_NODE_NOT_REACHED: entry<{ node: string; reason: string }>({
    severity: 'error',
    override: 'skip-offline',
    text: ({ node, reason }) => `${node}: cannot see its authkey: ${reason}`,
    hint: ({ node }) => `make ${node} reachable over SSH`,
  }),
  KEY_DIFFERS: entry<{ node: string; digest: string | undefined; expected: string }>({
    severity: 'error',
    text: ({ node, digest, expected }) =>
      digest === undefined
        ? `${node}: has no authkey, the cluster's is ${shortDigest(expected)}`
        : `${node}: its authkey is ${shortDigest(digest)}, the cluster's is ${shortDigest(expected)}`,
    hint: () => "put the cluster's key on every node: pacer cluster authkey distribute",
  }),
  KEY_MODE_WRONG: entry<{ node: string; path: string; found: string }>({
    severity: 'warning',
    text: ({ node, path, found }) => `${node}: ${path} is ${found}, it should be root:haclient 0640`,
    hint: () => 'pacer cluster authkey distribute puts it right',
  }),
  NO_NODE_HAS_KEY: entry<Record<never, never>>({
    severity: 'error',
    text: () => 'no cluster node has an authkey',
    hint: () => 'make one: pacer cluster authkey create',
  }),
};
