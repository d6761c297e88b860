import { nodeSettings } from '../../change/node-settings.ts';
import { parseNodeAttributes } from '../../grammar/node-settings.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { decideNodeAttributes } from '../../plan/node-attributes/node-settings.ts';

/** `pacer node attribute`: attributes of nodes, which rules can ask for. */
export const command = defineCommand({
  words: ['node', 'attribute'],
  summary: 'Set, take away or show attributes of nodes',
  description:
    'Without a value an attribute is taken away; one that is not set makes the exit status 2. Guest and remote ' +
    'nodes get their entry in the configuration with the first attribute.',
  differsFromPcs:
    'All attributes are changed, or none; a node that does not exist is an error in a listing too.',
  positionals: [
    { name: 'NODE', summary: 'name of the node; all nodes without it', required: false, complete: 'node' },
    {
      name: 'SETTINGS',
      summary: 'NAME=VALUE…; without it attributes are shown',
      required: false,
      rest: true,
      complete: 'node-attribute',
    },
  ],
  options: [...changeOptions, 'name'],
  optionsWith: (words) => (words.length > 1 ? changeOptions : ['name', 'outputFormat']),
  cluster: 'file or live',
  examples: [
    { command: 'pacer node attribute guest1 rack=2', does: 'say where guest1 stands' },
    { command: 'pacer node attribute --name rack', does: 'show that of all nodes' },
  ],
  run: (input, context) =>
    nodeSettings(
      { kind: 'attribute', parse: parseNodeAttributes, decide: decideNodeAttributes },
      input,
      context,
    ),
});
