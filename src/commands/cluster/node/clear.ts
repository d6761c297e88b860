import { change } from '../../../change/change.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideClearNode } from '../../../plan/nodes/clear-node.ts';

/** `pacer cluster node clear`: make the cluster forget a node that is no longer configured. */
export const command = defineCommand({
  words: ['cluster', 'node', 'clear'],
  summary: "Remove a node that is no longer configured from the cluster's memory",
  description:
    "A node that was removed from the configuration may stay listed as offline. This removes it from Pacemaker's " +
    'records (crm_node --force --remove), or from <nodes> and <status> of a CIB file. Nodes that are still ' +
    'configured are refused.',
  differsFromPcs: 'pcs takes no -f here, and says nothing when the name never existed.',
  positionals: [
    { name: 'NODE_NAME', summary: 'name of the removed node', required: true, complete: 'ghost-node' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer cluster node clear guest1', does: 'remove what is left of guest1' }],
  run(input, context) {
    const [node = ''] = input.words;
    return change(
      async () =>
        success({
          decide: (state) => decideClearNode(state, { node }),
          liveSteps: [{ step: 'clear-node', node }],
        }),
      input,
      context,
    );
  },
});
