import { removeNode, removeNodeOptions } from '../../../change/remove-node.ts';
import { defineCommand } from '../../../model/command.ts';

/** `pacer cluster node remove-guest`: the virtual machine stays, and is no node any more. */
export const command = defineCommand({
  words: ['cluster', 'node', 'remove-guest'],
  aliases: [['cluster', 'node', 'delete-guest']],
  summary: 'Make a guest node an ordinary virtual machine again',
  description: 'As node remove, for guest nodes only.',
  differsFromPcs:
    'pcs stops the daemon before it changes the configuration, which restarts the virtual machine, and leaves ' +
    'location constraints that name the node.',
  positionals: [
    {
      name: 'NODE',
      summary: 'name, connect address or resource of the guest node',
      required: true,
      complete: 'guest-node',
    },
  ],
  options: removeNodeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer cluster node remove-guest guest1', does: 'undo add-guest' }],
  run: (input, context) => removeNode('guest', input, context),
});
