import { updateDefaults } from '../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../model/command.ts';
import { changeOptions } from '../../../../model/options.ts';

/** `pacer resource op defaults update`: changes the defaults of operations. */
export const command = defineCommand({
  words: ['resource', 'op', 'defaults', 'update'],
  summary: 'Change the defaults of operations',
  description:
    'Where there are several sets, the one that is meant has to be named: see defaults set update.',
  positionals: [
    {
      name: 'SETTINGS',
      summary: 'NAME=VALUE…; an empty value takes a default away',
      required: false,
      rest: true,
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource op defaults update timeout=60s',
      does: 'set timeout where nothing else is set',
    },
  ],
  run: (input, context) => updateDefaults('op_defaults', input, context),
});
