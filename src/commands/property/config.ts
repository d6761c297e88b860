import { defineCommand } from '../../model/command.ts';
import { showProperties } from '../../show/show-properties.ts';

/** `pacer property config`: the properties that are set. */
export const command = defineCommand({
  words: ['property', 'config'],
  aliases: [
    ['property', 'show'],
    ['property', 'list'],
  ],
  summary: 'Show the properties of the cluster',
  description:
    'Without a name, all that are set; with --all also the defaults of all others, with --defaults the defaults ' +
    'alone. show and list are the words of old pcs.',
  positionals: [
    { name: 'PROPERTY', summary: 'only these', required: false, rest: true, complete: 'property' },
  ],
  options: ['all', 'defaults', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer property config', does: 'show what is set' },
    {
      command: 'pacer property config --output-format=cmd',
      does: 'write down the command that sets the same again',
    },
  ],
  run: (input, context) => showProperties(input, context),
});
