import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseLocationAdd } from '../../../grammar/constraint-location.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideLocation } from '../../../plan/constraint/location.ts';

/** `pacer constraint location add`: a location constraint with an id of its own. */
export const command = defineCommand({
  words: ['constraint', 'location', 'add'],
  summary: 'Say how much a resource prefers a node, in a constraint with this id',
  description:
    'The constraint of this id, and any other of the same resource and node, is replaced. resource-discovery=never ' +
    'or exclusive keeps the cluster from looking for the resource on nodes where it cannot be.',
  differsFromPcs:
    'pcs replaces a constraint of this id whatever it is about; pacer only with --force, if it is about another ' +
    'resource or node. Wrong values are refused by name, not by the schema.',
  positionals: [
    { name: 'CONSTRAINT_ID', summary: 'id of the constraint', required: true },
    { name: 'RESOURCE', summary: 'a resource, or regexp%PATTERN', required: true, complete: 'resource' },
    { name: 'NODE', summary: 'the node', required: true, complete: 'node' },
    { name: 'SCORE', summary: 'a whole number, INFINITY or -INFINITY', required: true },
    {
      name: 'OPTIONS',
      summary: 'resource-discovery=always|exclusive|never',
      required: false,
      rest: true,
      complete: ['resource-discovery=always', 'resource-discovery=exclusive', 'resource-discovery=never'],
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command:
        'pacer constraint location add web-off-guest2 webserver guest2 -INFINITY resource-discovery=never',
      does: 'never run webserver on guest2, nor look for it there',
    },
  ],
  async run(input, context) {
    const request = parseLocationAdd(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideLocation(state, request.value) }),
      input,
      context,
    );
  },
});
