import { showOrUpdateDefaults } from '../../change/defaults-commands.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource defaults`: lists the defaults of resources. */
export const command = defineCommand({
  words: ['resource', 'defaults'],
  summary: 'Show the defaults of resources',
  description:
    'Sets with rules are shown whether or not they hold now; --all and --no-expire-check change nothing.',
  positionals: [
    {
      name: 'SETTINGS',
      summary: 'NAME=VALUE…: the same as defaults update, as old pcs had it',
      required: false,
      rest: true,
    },
  ],
  options: [...changeOptions, 'all', 'full', 'noExpireCheck'],
  optionsWith: (words) =>
    words.length > 0 ? changeOptions : ['all', 'full', 'noExpireCheck', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer resource defaults', does: 'show them' }],
  run: (input, context) => showOrUpdateDefaults('rsc_defaults', input, context),
});
