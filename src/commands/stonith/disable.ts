import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideStonithDisable } from '../../plan/stonith/enable.ts';

/** `pacer stonith disable`: as `resource disable`, for fencing devices. */
export const command = defineCommand({
  words: ['stonith', 'disable'],
  summary: 'Keep the cluster from using fencing devices',
  description: 'Sets target-role=Stopped: the device is not watched any more, and not used.',
  differsFromPcs: 'Resources are refused.',
  positionals: [
    { name: 'STONITH_ID', summary: 'the devices', required: true, rest: true, complete: 'stonith-device' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer stonith disable ipmi-remote1', does: 'do not use the device, while it is repaired' },
  ],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideStonithDisable(state, input.words) }),
      input,
      context,
    );
  },
});
