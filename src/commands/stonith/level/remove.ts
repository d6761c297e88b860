import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseLevelRemove } from '../../../grammar/fencing-level.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideLevelRemove } from '../../../plan/stonith/level-remove.ts';

/** `pacer stonith level remove`: take fencing levels away. */
export const command = defineCommand({
  words: ['stonith', 'level', 'remove'],
  aliases: [['stonith', 'level', 'delete']],
  summary: 'Remove fencing levels of this number, of one target or with these devices only',
  positionals: [
    { name: 'LEVEL', summary: 'the number of the level', required: true },
    {
      name: 'SELECTION',
      summary:
        'target TARGET, stonith STONITH_ID…; or both without these words, as older versions of pcs have it',
      required: false,
      rest: true,
      complete: 'level-selection',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith level remove 2 target remote1', does: 'leave the first level only' }],
  async run(input, context) {
    const readings = parseLevelRemove(input.words);
    if (!readings.ok) return usageError(readings.error, input, context);
    return change(
      async () => success({ decide: (state) => decideLevelRemove(state, readings.value) }),
      input,
      context,
    );
  },
});
