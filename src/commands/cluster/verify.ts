import { defineCommand } from '../../model/command.ts';
import { show } from '../../show/show.ts';
import { verifyView } from '../../show/verify-view.ts';

/** `pacer cluster verify`: Pacemaker's check and ours. */
export const command = defineCommand({
  words: ['cluster', 'verify'],
  summary: 'Check the configuration: by Pacemaker, and by the rules for guest and remote nodes',
  description:
    "Says nothing when all is well. Pacemaker's crm_verify finds what its schema and scheduler refuse; pacer's rules find " +
    'names and addresses used twice, bad ports and times, and connection resources where they must not be. --full ' +
    'shows warnings, too.',
  differsFromPcs:
    'pcs makes the first check only, which takes two guest nodes of the same name. It fails on warnings, too: on every ' +
    'file with fencing, since no node has a state there.',
  positionals: [],
  options: ['full', 'outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer cluster verify', does: 'check the running cluster' },
    { command: 'pacer -f cib.xml cluster verify --full', does: 'check a file, with warnings' },
  ],
  run: (input, context) =>
    show((cluster, state) => verifyView({ cluster, state, input, context }), {
      formats: ['json', 'text'],
      input,
      context,
    }),
});
