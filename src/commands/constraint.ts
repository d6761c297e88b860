import { change } from '../change/change.ts';
import { usageError } from '../change/usage-error.ts';
import { parseLocation } from '../grammar/constraint-location.ts';
import { defineCommand } from '../model/command.ts';
import { changeOptions } from '../model/options.ts';
import { success } from '../model/result.ts';
import { decidePlacement } from '../plan/constraint/location.ts';
import { showConstraints } from '../show/show-constraints.ts';

/** `pacer constraint`: shows all constraints, or places a resource without the word `location`. */
export const command = defineCommand({
  words: ['constraint'],
  summary: 'Show all constraints, or say on which nodes a resource runs',
  description:
    'Without arguments the same as constraint config. With a resource and prefers, avoids or rule the same as ' +
    'constraint location: the walk-through "KVM Remote-node Quick Example" leaves the word out.',
  differsFromPcs: 'pcs shows only, and answers a line without the word location with its usage.',
  positionals: [
    { name: 'RESOURCE', summary: 'a resource', required: false, complete: 'resource' },
    {
      name: '[prefers|avoids NODE[=SCORE]...]',
      summary: 'the nodes it runs on rather, or rather not',
      required: false,
      rest: true,
      complete: 'placement',
    },
  ],
  options: [...changeOptions, 'full', 'all'],
  optionsWith: (words) => (isListing(words) ? ['full', 'all', 'outputFormat'] : changeOptions),
  cluster: 'file or live',
  examples: [
    { command: 'pacer constraint', does: 'show all constraints' },
    { command: 'pacer constraint webserver prefers guest1', does: 'run webserver on guest1' },
  ],
  async run(input, context) {
    if (input.words.length === 0) return showConstraints({}, input, context);
    if (isListing(input.words)) {
      return showConstraints({ deprecatedFor: 'pacer constraint config' }, input, context);
    }
    const request = parseLocation(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decidePlacement(state, request.value) }),
      input,
      context,
    );
  },
});

function isListing([first, second]: readonly string[]): boolean {
  return first === undefined || (second === undefined && (first === 'list' || first === 'show'));
}
