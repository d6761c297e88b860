import { statusFilterWords } from '../../grammar/status-filter.ts';
import { defineCommand } from '../../model/command.ts';
import { show } from '../../show/show.ts';
import { stonithStatusView } from '../../show/stonith-status-view.ts';

/** `pacer stonith status`: crm_mon's list of fencing devices, and the levels. */
export const command = defineCommand({
  words: ['stonith', 'status'],
  aliases: [['stonith']],
  summary: 'Show the state of fencing devices, and the fencing levels',
  differsFromPcs: 'pcs shows what runs nowhere for a node that does not exist; it is an error here.',
  positionals: [statusFilterWords],
  options: ['hideInactive'],
  cluster: 'file or live',
  examples: [{ command: 'pacer stonith status', does: 'show which device is watched from where' }],
  run(input, context) {
    return show((cluster, state) => stonithStatusView({ cluster, state, input, context }), {
      formats: ['text'],
      input,
      context,
    });
  },
});
