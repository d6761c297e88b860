import { defineCommand } from '../../../model/command.ts';
import { verifyLevels } from '../../../plan/stonith/level-verify.ts';
import { show } from '../../../show/show.ts';

/** `pacer stonith level verify`: whether the devices and nodes of all levels exist. */
export const command = defineCommand({
  words: ['stonith', 'level', 'verify'],
  summary: 'Check that all devices and nodes of the fencing levels exist',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer stonith level verify', does: 'list what does not exist; silent where all is well' },
  ],
  run(input, context) {
    return show((_cluster, state) => ({ diagnostics: verifyLevels(state) }), {
      formats: ['json', 'text'],
      input,
      context,
    });
  },
});
