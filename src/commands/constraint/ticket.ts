import { defineCommand } from '../../model/command.ts';
import { showConstraints } from '../../show/show-constraints.ts';

/** `pacer constraint ticket`: the ticket constraints. */
export const command = defineCommand({
  words: ['constraint', 'ticket'],
  aliases: [['constraint', 'ticket', 'config']],
  summary: 'Show ticket constraints',
  differsFromPcs: 'pcs makes and removes them too; pacer removes them by id, with constraint delete.',
  positionals: [],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint ticket --full', does: 'show them with their ids' }],
  run(input, context) {
    return showConstraints({ kinds: ['ticket'] }, input, context);
  },
});
