import { defineCommand } from '../model/command.ts';
import { showProperties } from '../show/show-properties.ts';

/** `pacer property` alone: the same as `property config`. */
export const command = defineCommand({
  words: ['property'],
  summary: 'Show the properties of the cluster',
  description: 'The same as property config.',
  positionals: [],
  options: ['all', 'defaults', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer property', does: 'show what is set' }],
  run: (input, context) => showProperties(input, context),
});
