import { defineCommand } from '../../model/command.ts';
import { showConstraints } from '../../show/show-constraints.ts';

/** `pacer constraint config`: all constraints. */
export const command = defineCommand({
  words: ['constraint', 'config'],
  summary: 'Show all constraints',
  description:
    'Location, order, colocation and ticket constraints, without those whose rules can never hold again (--all ' +
    'shows them too). As JSON in the form that pcs has since 0.11.6; with --output-format=cmd as the pacer ' +
    'commands that make the same constraints again where their resources and nodes are.',
  differsFromPcs:
    'A rule counts as expired when it cannot hold again; pcs looks at one date only, and hides constraints that ' +
    'still work. A location constraint of a resource set is shown with its resources.',
  positionals: [],
  options: ['full', 'all', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer constraint config --full', does: 'show all constraints with their ids' },
    {
      command: 'pacer constraint config --output-format=cmd > constraints.sh',
      does: 'write down the commands that make all constraints again',
    },
  ],
  run(input, context) {
    return showConstraints({}, input, context);
  },
});
