import { statusFilterWords } from '../../grammar/status-filter.ts';
import { defineCommand } from '../../model/command.ts';
import { resourceStatusView } from '../../show/resource-status-view.ts';
import { show } from '../../show/show.ts';

/** `pacer resource status`: crm_mon's list of resources. */
export const command = defineCommand({
  words: ['resource', 'status'],
  aliases: [['resource']],
  summary: 'Show the state of resources',
  description:
    "Shows crm_mon's list of resources without fencing devices. With -f, where crm_mon is not installed, the " +
    'resources as configured, without states.',
  differsFromPcs: 'pcs shows what runs nowhere for a node that does not exist; it is an error here.',
  positionals: [statusFilterWords],
  options: ['hideInactive'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource status', does: 'show what runs where' },
    { command: 'pacer resource status node=guest1 --hide-inactive', does: 'show what runs on guest1' },
  ],
  run(input, context) {
    return show((cluster, state) => resourceStatusView({ cluster, state, input, context }), {
      formats: ['text'],
      input,
      context,
    });
  },
});
