import { showDefaults } from '../../../change/defaults-commands.ts';
import { defineCommand } from '../../../model/command.ts';

/** `pacer resource defaults config`: lists the defaults of resources. */
export const command = defineCommand({
  words: ['resource', 'defaults', 'config'],
  summary: 'Show the defaults of resources',
  description:
    'Sets with rules are shown whether or not they hold now; --all and --no-expire-check change nothing.',
  positionals: [],
  options: ['all', 'full', 'noExpireCheck', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource defaults config --full', does: 'show them with the ids of their rules' },
  ],
  run: (input, context) => showDefaults('rsc_defaults', input, context),
});
