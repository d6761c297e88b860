import { nodeSettings } from '../../change/node-settings.ts';
import { parseNodeUtilization } from '../../grammar/node-settings.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { decideNodeUtilization } from '../../plan/node-attributes/node-settings.ts';

/** `pacer node utilization`: how much a node has of what resources need. */
export const command = defineCommand({
  words: ['node', 'utilization'],
  summary: 'Set, take away or show the capacity of nodes',
  description: 'Values are whole numbers; an empty value takes one away.',
  differsFromPcs: 'Guest and remote nodes need no entry in the configuration before: it is made.',
  positionals: [
    { name: 'NODE', summary: 'name of the node; all nodes without it', required: false, complete: 'node' },
    {
      name: 'SETTINGS',
      summary: 'NAME=NUMBER…; without it utilization is shown',
      required: false,
      rest: true,
      complete: ['cpu=', 'memory='],
    },
  ],
  options: [...changeOptions, 'name'],
  optionsWith: (words) => (words.length > 1 ? changeOptions : ['name', 'outputFormat']),
  cluster: 'file or live',
  examples: [{ command: 'pacer node utilization guest1 cpu=2 memory=2048', does: 'say how much guest1 has' }],
  run: (input, context) =>
    nodeSettings(
      { kind: 'utilization', parse: parseNodeUtilization, decide: decideNodeUtilization },
      input,
      context,
    ),
});
