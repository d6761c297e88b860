import { constrainMove } from '../../change/constrain-move.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource ban`: keep a resource off a node. */
export const command = defineCommand({
  words: ['resource', 'ban'],
  summary: 'Keep a resource off a node',
  description:
    'Makes a location constraint with a score of -INFINITY, of the kind that resource clear removes. Without a node, off the one that it runs on now. With lifetime=PT30M the constraint ends after half an hour.',
  differsFromPcs: 'A ban with another lifetime takes the place of the older one; pcs fails there.',
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
    { command: 'pacer resource ban webserver guest1 lifetime=PT1H', does: 'keep it off guest1 for an hour' },
  ],
  run: (input, context) => constrainMove('ban', input, context),
});
