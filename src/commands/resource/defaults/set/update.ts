import { updateDefaultsSet } from '../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../model/command.ts';
import { changeOptions } from '../../../../model/options.ts';

/** `pacer resource defaults set update`: changes one set of defaults of resources. */
export const command = defineCommand({
  words: ['resource', 'defaults', 'set', 'update'],
  summary: 'Change one set of defaults of resources',
  positionals: [
    { name: 'SET_ID', summary: 'the set', required: true, complete: 'defaults-set' },
    { name: 'SETTINGS', summary: 'meta NAME=VALUE…', required: false, rest: true, complete: ['meta'] },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource defaults set update rsc_defaults-meta_attributes meta resource-stickiness=100',
      does: 'change one default',
    },
  ],
  run: (input, context) => updateDefaultsSet('rsc_defaults', input, context),
});
