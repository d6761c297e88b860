import { deleteDefaultsSets } from '../../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../../model/command.ts';
import { changeOptions } from '../../../../../model/options.ts';

/** `pacer resource op defaults set delete`: deletes sets of defaults of operations. */
export const command = defineCommand({
  words: ['resource', 'op', 'defaults', 'set', 'delete'],
  aliases: [['resource', 'op', 'defaults', 'set', 'remove']],
  summary: 'Delete sets of defaults of operations',
  positionals: [
    { name: 'SET_ID', summary: 'the sets', required: true, rest: true, complete: 'op-defaults-set' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource op defaults set delete op_defaults-meta_attributes', does: 'delete one set' },
  ],
  run: (input, context) => deleteDefaultsSets('op_defaults', input, context),
});
