import { nodeMode } from '../../change/node-mode.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer node maintenance`: leave everything on nodes alone. */
export const command = defineCommand({
  words: ['node', 'maintenance'],
  summary: 'Leave everything on nodes alone',
  description:
    'Nothing is started, stopped or watched there until node unmaintenance. ' +
    'Without a node, the cluster node that pacer runs on or is logged in to. Works for cluster, guest, remote and bundle nodes.',
  differsFromPcs: 'Several nodes are changed together or not at all, also live.',
  positionals: [
    { name: 'NODE', summary: 'names of the nodes', required: false, rest: true, complete: 'node' },
  ],
  options: [...changeOptions, 'all'],
  cluster: 'file or live',
  examples: [{ command: 'pacer node maintenance remote1', does: 'work on remote1 by hand' }],
  run: (input, context) => nodeMode({ mode: 'maintenance', on: true }, input, context),
});
