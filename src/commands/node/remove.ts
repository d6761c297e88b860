import { removeNode, removeNodeOptions } from '../../change/remove-node.ts';
import { defineCommand } from '../../model/command.ts';

/** `pacer node remove`: undo `add-guest` or `add-remote`, whichever it was. */
export const command = defineCommand({
  words: ['node', 'remove'],
  summary: 'Remove a guest node or a remote node, whichever it is',
  description:
    'Lists what in the configuration refers to the node and removes what is only about it: location constraints, ' +
    'the node entry with its attributes, fencing levels. The configuration lets go of the node first; then ' +
    'pacemaker_remote is disabled and stopped on the host, the key removed, and the node forgotten by the cluster. ' +
    'The virtual machine of a guest node keeps running.',
  differsFromPcs:
    'pcs has remove-guest and remove-remote only; it stops the daemon first, which restarts the virtual machine, ' +
    'and leaves location constraints behind.',
  positionals: [
    {
      name: 'NODE',
      summary: 'name, connect address or resource of the node',
      required: true,
      complete: 'pacemaker-remote-node',
    },
  ],
  options: removeNodeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer node remove guest1', does: 'make guest1 an ordinary virtual machine again' },
    {
      command: 'pacer node remove guest1 --dry-run',
      does: 'show what refers to guest1 and would be removed',
    },
    {
      command: 'pacer node remove guest1 --skip-offline',
      does: 'remove a node whose host is gone; key and service are left on it',
    },
  ],
  run: (input, context) => removeNode(undefined, input, context),
});
