import { defineCommand } from '../../model/command.ts';
import { corosyncView } from '../../show/corosync-view.ts';

/** `pacer status quorum`: votes and members. */
export const command = defineCommand({
  words: ['status', 'quorum'],
  summary: 'Show the quorum: votes needed, votes there, members',
  positionals: [],
  options: [],
  cluster: 'live',
  examples: [{ command: 'pacer status quorum', does: 'see whether the cluster is quorate' }],
  run: (input, context) => corosyncView('quorum', input, context),
});
