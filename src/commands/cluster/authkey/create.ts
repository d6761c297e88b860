import { putKeyEverywhere } from '../../../change/authkey.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

/** `pacer cluster authkey create`: a key for the cluster nodes. */
export const command = defineCommand({
  words: ['cluster', 'authkey', 'create'],
  summary: 'Make an authkey and put it on every cluster node',
  description:
    '256 random bytes, root:haclient, mode 0640, in a directory of mode 0750. Where some cluster nodes have a key already, ' +
    'the others get that one. Works also before the cluster is started.',
  differsFromPcs:
    'pcs has no such command: it makes a key only on its way to add a node, and does not see that cluster nodes have different ones.',
  positionals: [],
  options: changeOptions,
  cluster: 'live',
  examples: [
    { command: 'pacer cluster authkey create', does: 'what the documents do with mkdir, dd, chgrp and scp' },
  ],
  run: (input, context) => putKeyEverywhere({ from: undefined, to: 'cluster nodes' }, input, context),
});
