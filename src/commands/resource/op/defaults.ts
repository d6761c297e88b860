import { showOrUpdateDefaults } from '../../../change/defaults-commands.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

/** `pacer resource op defaults`: lists the defaults of operations. */
export const command = defineCommand({
  words: ['resource', 'op', 'defaults'],
  summary: 'Show the defaults of operations',
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
  examples: [{ command: 'pacer resource op defaults', does: 'show them' }],
  run: (input, context) => showOrUpdateDefaults('op_defaults', input, context),
});
