import { forgetOperations } from '../../change/forget-operations.ts';
import { operationFilterWords } from '../../grammar/forget.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource cleanup`: have the cluster forget failed operations and look again. */
export const command = defineCommand({
  words: ['resource', 'cleanup'],
  aliases: [['stonith', 'cleanup']],
  summary: 'Have the cluster forget failed operations and look again',
  description:
    'Of one resource, or of all. A member of a group or clone stands for all of it unless --strict is given. The ' +
    'connection of a guest node goes by the name of the node; after a wrong key was put right it is tried again only then.',
  positionals: [operationFilterWords],
  options: [...changeOptions, 'strict'],
  cluster: 'live',
  examples: [{ command: 'pacer resource cleanup guest1', does: 'have the cluster connect to guest1 again' }],
  run: (input, context) => forgetOperations('cleanup', input, context),
});
