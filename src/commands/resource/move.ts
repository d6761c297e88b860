import { moveResource } from '../../change/move-resource.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource move`: to another node, without anything left behind. */
export const command = defineCommand({
  words: ['resource', 'move'],
  summary: 'Move a running resource to another node',
  description:
    'To the node named, or off the one that it runs on. Before anything is changed, the scheduler is asked whether it ' +
    'would move, and stay when the constraint that moves it is taken away again. With --strict no other resource may ' +
    'be affected.',
  differsFromPcs:
    'The constraint is taken away also when the move fails or is interrupted; pcs may leave it, and the resource banned.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
    { name: 'NODE', summary: 'where it is to run', required: false, complete: 'node' },
  ],
  options: [...changeOptions, 'promoted', 'strict'],
  cluster: 'live',
  examples: [{ command: 'pacer resource move webserver guest2', does: 'move the web server to guest2' }],
  run: (input, context) => moveResource(input, context),
});
