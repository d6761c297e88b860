import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceDelete } from '../../grammar/resource-delete.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideStonithDelete } from '../../plan/stonith/delete.ts';

/** `pacer stonith delete`: fencing devices, and their place in fencing levels. */
export const command = defineCommand({
  words: ['stonith', 'delete'],
  aliases: [['stonith', 'remove']],
  summary: 'Delete fencing devices',
  description: 'Fencing levels let go of a deleted device; a level without devices goes.',
  differsFromPcs: 'Several devices at once; resources are refused; losing the last device is pointed out.',
  positionals: [
    { name: 'STONITH_ID', summary: 'the devices', required: true, rest: true, complete: 'stonith-device' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith delete ipmi-remote1', does: 'delete the device' }],
  async run(input, context) {
    const request = parseResourceDelete(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideStonithDelete(state, request.value) }),
      input,
      context,
    );
  },
});
