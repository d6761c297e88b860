import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideStonithEnable } from '../../plan/stonith/enable.ts';

/** `pacer stonith enable`: as `resource enable`, for fencing devices. */
export const command = defineCommand({
  words: ['stonith', 'enable'],
  summary: 'Let the cluster use fencing devices again',
  description: 'Takes target-role away.',
  differsFromPcs: 'Resources are refused.',
  positionals: [
    { name: 'STONITH_ID', summary: 'the devices', required: true, rest: true, complete: 'stonith-device' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith enable ipmi-remote1', does: 'use the device again' }],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideStonithEnable(state, input.words) }),
      input,
      context,
    );
  },
});
