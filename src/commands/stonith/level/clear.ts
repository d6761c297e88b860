import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseLevelClear } from '../../../grammar/fencing-level.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideLevelClear } from '../../../plan/stonith/level-remove.ts';

/** `pacer stonith level clear`: take all fencing levels away, or those of a target or of devices. */
export const command = defineCommand({
  words: ['stonith', 'level', 'clear'],
  summary: 'Remove all fencing levels, or all of one target, or all with these devices',
  positionals: [
    {
      name: 'SELECTION',
      summary:
        'target TARGET or stonith STONITH_ID…; or the target or the devices alone, as older versions of pcs have it',
      required: false,
      rest: true,
      complete: 'level-selection',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith level clear target remote1', does: 'use any device for remote1' }],
  async run(input, context) {
    const readings = parseLevelClear(input.words);
    if (!readings.ok) return usageError(readings.error, input, context);
    return change(
      async () => success({ decide: (state) => decideLevelClear(state, readings.value) }),
      input,
      context,
    );
  },
});
