import { deleteDefaultsSets } from '../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../model/command.ts';
import { changeOptions } from '../../../../model/options.ts';

/** `pacer resource defaults set delete`: deletes sets of defaults of resources. */
export const command = defineCommand({
  words: ['resource', 'defaults', 'set', 'delete'],
  aliases: [['resource', 'defaults', 'set', 'remove']],
  summary: 'Delete sets of defaults of resources',
  positionals: [
    { name: 'SET_ID', summary: 'the sets', required: true, rest: true, complete: 'defaults-set' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource defaults set delete rsc_defaults-meta_attributes', does: 'delete one set' },
  ],
  run: (input, context) => deleteDefaultsSets('rsc_defaults', input, context),
});
