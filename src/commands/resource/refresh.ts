import { forgetOperations } from '../../change/forget-operations.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource refresh`: have the cluster forget all operations of resources and look again. */
export const command = defineCommand({
  words: ['resource', 'refresh'],
  aliases: [['stonith', 'refresh']],
  summary: 'Have the cluster forget all operations of resources and look again',
  description:
    'Like cleanup, but successful operations are forgotten too, so that every resource is probed anew.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'RESOURCE_ID, or the name of a guest node for its connection; node=NODE',
      required: false,
      rest: true,
      complete: 'status-filter',
    },
  ],
  options: [...changeOptions, 'strict'],
  cluster: 'live',
  examples: [{ command: 'pacer resource refresh webserver node=node1', does: 'probe it on node1 again' }],
  run: (input, context) => forgetOperations('refresh', input, context),
});
