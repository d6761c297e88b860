import { change } from '../../../change/change.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideColocationRemove } from '../../../plan/constraint/remove-resources.ts';

/** `pacer constraint colocation remove`: the colocations of two resources. */
export const command = defineCommand({
  words: ['constraint', 'colocation', 'remove'],
  aliases: [['constraint', 'colocation', 'delete']],
  summary: 'Remove the colocation constraints of two resources',
  description:
    'Whichever of the two comes first in them. Constraints of resource sets stay: constraint delete ID removes them.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'one of the resources', required: true, complete: 'resource' },
    { name: 'WITH_RESOURCE_ID', summary: 'the other one', required: true, complete: 'resource' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint colocation remove webserver address',
      does: 'let webserver and address run apart',
    },
  ],
  run(input, context) {
    const [resource = '', other = ''] = input.words;
    return change(
      async () => success({ decide: (state) => decideColocationRemove(state, resource, other) }),
      input,
      context,
    );
  },
});
