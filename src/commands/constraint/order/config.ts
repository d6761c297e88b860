import { defineCommand } from '../../../model/command.ts';
import { showConstraints } from '../../../show/show-constraints.ts';

/** `pacer constraint order config`: the order constraints. */
export const command = defineCommand({
  words: ['constraint', 'order', 'config'],
  summary: 'Show order constraints',
  positionals: [],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint order config --full', does: 'show them with their ids' }],
  run(input, context) {
    return showConstraints({ kinds: ['order'] }, input, context);
  },
});
