import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideConstraintDelete } from '../../plan/constraint/delete.ts';

/** `pacer constraint delete`: constraints and rules by their ids. */
export const command = defineCommand({
  words: ['constraint', 'delete'],
  aliases: [['constraint', 'remove']],
  summary: 'Delete constraints, or rules of location constraints, by their ids',
  description: 'All of them or, where one is not there, none. A location constraint goes with its last rule.',
  differsFromPcs: 'pcs deletes the constraints that it finds, even where it reports one that it does not.',
  positionals: [
    {
      name: 'CONSTRAINT_ID',
      summary: 'ids of constraints or rules, as constraint config --full shows them',
      required: true,
      rest: true,
      complete: 'constraint',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint delete location-webserver-guest1-INFINITY',
      does: 'let webserver run anywhere again',
    },
  ],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideConstraintDelete(state, input.words) }),
      input,
      context,
    );
  },
});
