import { defineCommand } from '../model/command.ts';
import { show } from '../show/show.ts';
import { statusView } from '../show/status-view.ts';

/** `pacer status`: the cluster, its nodes and resources, offline guests included. */
export const command = defineCommand({
  words: ['status'],
  summary: 'Show the state of the cluster, its nodes and resources',
  description:
    "Shows crm_mon's text, and every guest and remote node with its state, resource and address. With -f, of a file " +
    'that has no states, it shows which nodes and resources are configured.',
  differsFromPcs:
    'A guest node that is offline is shown, and -f does not need --corosync_conf. There is no pcsd whose state ' +
    'could be shown.',
  positionals: [],
  options: ['full', 'hideInactive', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer status', does: 'show the state of the cluster' },
    {
      command: 'pacer status --full',
      does: 'with node attributes, fail counts, and for each guest and remote node what runs on it or why it is down',
    },
    { command: 'pacer -H node1 status --output-format=json', does: 'the same for programs, asked over SSH' },
  ],
  run(input, context) {
    return show((cluster, state) => statusView({ cluster, state, input, context }), {
      formats: ['json', 'text'],
      input,
      context,
    });
  },
});
