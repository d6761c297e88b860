import { usageError } from '../../change/usage-error.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { showConstraints } from '../../show/show-constraints.ts';

/** `pacer constraint colocation`: without arguments, the colocation constraints. */
export const command = defineCommand({
  words: ['constraint', 'colocation'],
  summary: 'Show colocation constraints',
  description: 'The same as constraint colocation config; to make one: constraint colocation add.',
  positionals: [
    {
      name: '[show]',
      summary: 'the older word for config',
      required: false,
      rest: true,
      complete: ['config'],
    },
  ],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint colocation', does: 'show which resources run together' }],
  async run(input, context) {
    const [first, ...rest] = input.words;
    if (first === undefined) return showConstraints({ kinds: ['colocation'] }, input, context);
    if (first === 'show' && rest.length === 0) {
      const deprecatedFor = 'pacer constraint colocation config';
      return showConstraints({ kinds: ['colocation'], deprecatedFor }, input, context);
    }
    return usageError(diagnose('COLOCATION_INCOMPLETE', {}), input, context);
  },
});
