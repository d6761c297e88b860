import { change } from '../../../change/change.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideOrderRemove } from '../../../plan/constraint/remove-resources.ts';

/** `pacer constraint order remove`: resources out of all order constraints. */
export const command = defineCommand({
  words: ['constraint', 'order', 'remove'],
  aliases: [['constraint', 'order', 'delete']],
  summary: 'Take resources out of all order constraints',
  description:
    'Orders of two resources go whole; resource sets lose the resource, and go when nothing is left in them. ' +
    'A single constraint goes by its id: constraint delete.',
  differsFromPcs: 'pcs takes the resources out of the sets of colocation and ticket constraints as well.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resources', required: true, rest: true, complete: 'resource' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer constraint order remove webserver', does: 'let webserver start at any time' }],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideOrderRemove(state, input.words) }),
      input,
      context,
    );
  },
});
