import { defineCommand } from '../../../model/command.ts';
import { showConstraints } from '../../../show/show-constraints.ts';

/** `pacer constraint ticket config`: the ticket constraints. */
export const command = defineCommand({
  words: ['constraint', 'ticket', 'config'],
  aliases: [
    ['constraint', 'ticket'],
    ['constraint', 'ticket', 'show'],
  ],
  summary: 'Show ticket constraints',
  positionals: [],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint ticket config --full', does: 'show them with their ids' }],
  run(input, context) {
    return showConstraints({ kinds: ['ticket'] }, input, context);
  },
});
