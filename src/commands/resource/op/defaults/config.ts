import { showDefaults } from '../../../../change/defaults-commands.ts';
import { defineCommand } from '../../../../model/command.ts';

/** `pacer resource op defaults config`: lists the defaults of operations. */
export const command = defineCommand({
  words: ['resource', 'op', 'defaults', 'config'],
  summary: 'Show the defaults of operations',
  description:
    'Sets with rules are shown whether or not they hold now; --all and --no-expire-check change nothing.',
  positionals: [],
  options: ['all', 'full', 'noExpireCheck', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource op defaults config --full', does: 'show them with the ids of their rules' },
  ],
  run: (input, context) => showDefaults('op_defaults', input, context),
});
