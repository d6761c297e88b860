import { usageError } from '../../../change/usage-error.ts';
import { parseLocationConfig } from '../../../grammar/constraint-location-config.ts';
import { defineCommand } from '../../../model/command.ts';
import { showConstraints } from '../../../show/show-constraints.ts';

/** `pacer constraint location config`: the location constraints. */
export const command = defineCommand({
  words: ['constraint', 'location', 'config'],
  summary: 'Show location constraints, by resource or by node',
  description:
    'Constraints whose rules can never hold again are shown with --all only. By node, those with rules are listed ' +
    'under their resources behind the nodes: a rule may be about any node.',
  positionals: [
    {
      name: '[resources [RESOURCE]... | nodes [NODE]...]',
      summary: 'under what to list them, and only for these',
      required: false,
      rest: true,
      complete: 'location-config',
    },
  ],
  options: ['full', 'all', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer constraint location config nodes guest1', does: 'show what may run on guest1' },
    {
      command: 'pacer constraint location config resources webserver --full',
      does: 'show where webserver may run, with ids',
    },
  ],
  async run(input, context) {
    const view = parseLocationConfig(input.words);
    if (!view.ok) return usageError(view.error, input, context);
    return showConstraints({ ...view.value, kinds: ['location'] }, input, context);
  },
});
