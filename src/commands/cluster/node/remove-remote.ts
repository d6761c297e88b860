import { removeNode, removeNodeOptions } from '../../../change/remove-node.ts';
import { defineCommand } from '../../../model/command.ts';

/** `pacer cluster node remove-remote`: the connection resource goes, the host is released. */
export const command = defineCommand({
  words: ['cluster', 'node', 'remove-remote'],
  aliases: [['cluster', 'node', 'delete-remote']],
  summary: 'Remove a remote node and its connection resource',
  description: 'As node remove, for remote nodes only.',
  differsFromPcs: 'pcs 0.12 leaves location constraints that name the node.',
  positionals: [
    {
      name: 'NODE',
      summary: 'name or connect address of the remote node',
      required: true,
      complete: 'remote-node',
    },
  ],
  options: removeNodeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer cluster node remove-remote remote1', does: 'undo add-remote' }],
  run: (input, context) => removeNode('remote', input, context),
});
