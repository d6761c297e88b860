import { putKeyEverywhere } from '../../../change/authkey.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

/** `pacer cluster authkey distribute`: one key everywhere. */
export const command = defineCommand({
  words: ['cluster', 'authkey', 'distribute'],
  summary: "Put the cluster's authkey on every cluster, guest and remote node",
  description:
    'What has the key already is left alone. A guest or remote node that the cluster is connected to keeps the key it has: ' +
    'one that differs is an error there. Where the cluster nodes themselves differ and nodes use a key, name the cluster ' +
    'node whose key is right.',
  differsFromPcs: 'pcs has no such command for the key of Pacemaker.',
  positionals: [
    {
      name: 'FROM_NODE',
      summary: 'the cluster node whose key it is',
      required: false,
      complete: 'cluster-node',
    },
  ],
  options: changeOptions,
  cluster: 'live',
  examples: [
    { command: 'pacer cluster authkey distribute', does: 'give the key to nodes that lack it' },
    { command: 'pacer cluster authkey distribute node1', does: "settle that node1's key is the cluster's" },
  ],
  run: (input, context) => putKeyEverywhere({ from: input.words[0], to: 'all nodes' }, input, context),
});
