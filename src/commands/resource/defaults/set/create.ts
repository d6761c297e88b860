import { createDefaultsSet } from '../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../model/command.ts';
import { changeOptions } from '../../../../model/options.ts';

/** `pacer resource defaults set create`: makes one more set of defaults of resources. */
export const command = defineCommand({
  words: ['resource', 'defaults', 'set', 'create'],
  summary: 'Make a set of defaults of resources, for some of them only',
  description:
    'An expression is resource STANDARD:PROVIDER:TYPE, date gt|lt DATE, date in_range DATE to DATE, or date-spec …, joined by and, or and parentheses.',
  positionals: [
    {
      name: 'SETTINGS',
      summary: '[id=ID] [score=SCORE] [meta NAME=VALUE…] [rule EXPRESSION]',
      required: false,
      rest: true,
      complete: ['id=', 'score=', 'meta', 'rule'],
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command:
        'pacer resource defaults set create meta resource-stickiness=100 rule resource ocf:heartbeat:VirtualDomain',
      does: 'set it for virtual machines only',
    },
  ],
  run: (input, context) => createDefaultsSet('rsc_defaults', input, context),
});
