import { defineCommand } from '../../model/command.ts';
import { corosyncView } from '../../show/corosync-view.ts';

/** `pacer status corosync`: the members as corosync sees them. */
export const command = defineCommand({
  words: ['status', 'corosync'],
  summary: 'Show the members of the cluster as corosync sees them',
  description: "Corosync's table of members (corosync-quorumtool -l), also while Pacemaker does not run.",
  positionals: [],
  options: [],
  cluster: 'live',
  examples: [{ command: 'pacer -H node1 status corosync', does: 'ask over SSH' }],
  run: (input, context) => corosyncView('membership', input, context),
});
