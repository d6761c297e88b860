import { change } from '../../../change/change.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideLocationRemove } from '../../../plan/constraint/delete.ts';

/** `pacer constraint location remove`: a location constraint by its id. */
export const command = defineCommand({
  words: ['constraint', 'location', 'remove'],
  aliases: [['constraint', 'location', 'delete']],
  summary: 'Remove a location constraint by its id',
  positionals: [
    {
      name: 'CONSTRAINT_ID',
      summary: 'id of the constraint, as constraint location config --full shows it',
      required: true,
      complete: 'constraint',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint location remove location-webserver-guest1-INFINITY',
      does: 'let webserver run anywhere again',
    },
  ],
  run(input, context) {
    const [id = ''] = input.words;
    return change(
      async () => success({ decide: (state) => decideLocationRemove(state, id) }),
      input,
      context,
    );
  },
});
