import { updateDefaults } from '../../../change/defaults-commands.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

/** `pacer resource defaults update`: changes the defaults of resources. */
export const command = defineCommand({
  words: ['resource', 'defaults', 'update'],
  summary: 'Change the defaults of resources',
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
      command: 'pacer resource defaults update resource-stickiness=100',
      does: 'set resource-stickiness where nothing else is set',
    },
  ],
  run: (input, context) => updateDefaults('rsc_defaults', input, context),
});
