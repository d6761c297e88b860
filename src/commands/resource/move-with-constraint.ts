import { constrainMove } from '../../change/constrain-move.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource move-with-constraint`: move a resource and keep the constraint that moves it. */
export const command = defineCommand({
  words: ['resource', 'move-with-constraint'],
  summary: 'Move a resource and keep the constraint that moves it',
  description:
    'With a node, makes a location constraint with a score of INFINITY for it; without one, bans the resource from the node that it runs on. resource clear removes the constraint.',
  differsFromPcs:
    'A virtual machine of a guest node and the connection of a remote node are not sent to guest or remote nodes.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
    {
      name: 'NODE',
      summary: 'NODE: node; lifetime=DURATION: ISO 8601, until when it holds',
      required: false,
      rest: true,
      complete: 'node',
    },
  ],
  options: [...changeOptions, 'promoted'],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource move-with-constraint webserver guest1',
      does: 'have it run on guest1 until it is cleared',
    },
  ],
  run: (input, context) => constrainMove('prefer', input, context),
});
