import { disableResources } from '../../change/disable-resources.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';

/** `pacer resource disable`: stop resources and keep them stopped. */
export const command = defineCommand({
  words: ['resource', 'disable'],
  summary: 'Stop resources and keep them stopped',
  description:
    'Sets target-role=Stopped. With --wait, says when they have stopped, and fails if they have not. With --safe ' +
    'nothing is changed if any other resource would be affected; with --no-strict others may move, but not stop. ' +
    '--simulate is the same as --dry-run.',
  differsFromPcs:
    "pcs stops a remote node's connection without a word; here that needs --allow CONNECTION_WOULD_STOP.",
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'resources, groups, clones, bundles or tags',
      required: true,
      rest: true,
      complete: 'resource-or-tag',
    },
  ],
  options: [...changeOptions, 'safe', 'noStrict', 'simulate', 'brief'],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource disable vm-guest1 --wait',
      does: 'shut the virtual machine down and wait for it',
    },
    {
      command: 'pacer resource disable webserver --safe',
      does: 'stop it only if nothing else is affected',
    },
  ],
  run(input, context) {
    return disableResources(input, context);
  },
});
