import { defineCommand } from '../../model/command.ts';
import { clusterStatusView } from '../../show/cluster-status-view.ts';
import { show } from '../../show/show.ts';

/** `pacer status cluster`: the head of the status, without resources. */
export const command = defineCommand({
  words: ['status', 'cluster'],
  aliases: [['cluster', 'status']],
  summary: 'Show the state of the cluster and its nodes, without resources',
  differsFromPcs:
    'Guest and remote nodes that are offline are listed; there is no pcsd whose state could be shown.',
  positionals: [],
  options: [],
  cluster: 'file or live',
  examples: [{ command: 'pacer cluster status', does: 'show quorum, controller and nodes' }],
  run: (input, context) =>
    show((cluster, state) => clusterStatusView({ cluster, state, input, context }), {
      formats: ['text'],
      input,
      context,
    }),
});
