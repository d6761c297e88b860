import { defineCommand } from '../../../model/command.ts';
import { showKeys } from '../../../show/show-keys.ts';

/** `pacer cluster authkey status`: which node has which key. */
export const command = defineCommand({
  words: ['cluster', 'authkey', 'status'],
  summary: "Show every node's authkey: digest, owner and mode",
  description:
    'Looks at every cluster, guest and remote node over SSH. The exit status is 1 where a node lacks the key, has another ' +
    'one or cannot be seen. Bundle nodes have the key of the cluster node they run on.',
  differsFromPcs: 'pcs has no such command, and looks at the key of one node only.',
  positionals: [],
  options: ['outputFormat', 'skipOffline'],
  cluster: 'live',
  examples: [{ command: 'pacer -H node1 cluster authkey status', does: 'compare the keys of all nodes' }],
  run: showKeys,
});
