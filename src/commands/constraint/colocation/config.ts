import { defineCommand } from '../../../model/command.ts';
import { showConstraints } from '../../../show/show-constraints.ts';

/** `pacer constraint colocation config`: the colocation constraints. */
export const command = defineCommand({
  words: ['constraint', 'colocation', 'config'],
  summary: 'Show colocation constraints',
  positionals: [],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint colocation config --full', does: 'show them with their ids' }],
  run(input, context) {
    return showConstraints({ kinds: ['colocation'] }, input, context);
  },
});
