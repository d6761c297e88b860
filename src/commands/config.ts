import { defineCommand } from '../model/command.ts';
import { configView } from '../show/config-view.ts';
import { show } from '../show/show.ts';

/** `pacer config`: the whole configuration. */
export const command = defineCommand({
  words: ['config'],
  aliases: [['config', 'show']],
  summary: 'Show the whole configuration: nodes, resources, fencing, constraints, defaults, properties',
  description:
    'With --output-format=cmd the pacer commands that make the same configuration again; what no command makes is told ' +
    'on standard error.',
  differsFromPcs:
    'Guest and remote nodes are listed with their addresses; -f does not need --corosync_conf; there are JSON and commands. ' +
    'Options of the quorum are not shown: they are in corosync.conf.',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer config', does: 'show everything' },
    { command: 'pacer config --output-format=cmd > rebuild.sh', does: 'write down how to make it again' },
  ],
  run: (input, context) =>
    show((cluster, state) => configView({ cluster, state, input, context }), {
      formats: ['cmd', 'json', 'text'],
      input,
      context,
    }),
});
