import { nodeMode } from '../../change/node-mode.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer node unstandby`: let resources run on nodes again. */
export const command = defineCommand({
  words: ['node', 'unstandby'],
  summary: 'Let resources run on nodes again',
  description:
    'Undoes node standby. ' +
    'Without a node, the cluster node that pacer runs on or is logged in to. Works for cluster, guest, remote and bundle nodes.',
  differsFromPcs: 'Several nodes are changed together or not at all, also live.',
  positionals: [
    { name: 'NODE', summary: 'names of the nodes', required: false, rest: true, complete: 'node' },
  ],
  options: [...changeOptions, 'all'],
  cluster: 'file or live',
  examples: [{ command: 'pacer node unstandby guest1', does: 'use guest1 again' }],
  run: (input, context) => nodeMode({ mode: 'standby', on: false }, input, context),
});
