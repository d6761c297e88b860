import { nodeMode } from '../../change/node-mode.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer node standby`: let no resources run on nodes. */
export const command = defineCommand({
  words: ['node', 'standby'],
  summary: 'Let no resources run on nodes',
  description:
    'What runs there moves away or stops; a guest node stays connected. ' +
    'Without a node, the cluster node that pacer runs on or is logged in to. Works for cluster, guest, remote and bundle nodes.',
  differsFromPcs: 'Several nodes are changed together or not at all, also live.',
  positionals: [
    { name: 'NODE', summary: 'names of the nodes', required: false, rest: true, complete: 'node' },
  ],
  options: [...changeOptions, 'all'],
  cluster: 'file or live',
  examples: [{ command: 'pacer node standby guest1 --wait', does: 'empty guest1 and wait until it is' }],
  run: (input, context) => nodeMode({ mode: 'standby', on: true }, input, context),
});
