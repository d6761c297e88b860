import { updateDefaultsSet } from '../../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../../model/command.ts';
import { changeOptions } from '../../../../../model/options.ts';

/** `pacer resource op defaults set update`: changes one set of defaults of operations. */
export const command = defineCommand({
  words: ['resource', 'op', 'defaults', 'set', 'update'],
  summary: 'Change one set of defaults of operations',
  positionals: [
    { name: 'SET_ID', summary: 'the set', required: true, complete: 'op-defaults-set' },
    { name: 'SETTINGS', summary: 'meta NAME=VALUE…', required: false, rest: true, complete: ['meta'] },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource op defaults set update op_defaults-meta_attributes meta timeout=60s',
      does: 'change one default',
    },
  ],
  run: (input, context) => updateDefaultsSet('op_defaults', input, context),
});
