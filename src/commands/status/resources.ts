import { statusFilterWords } from '../../grammar/status-filter.ts';
import { defineCommand } from '../../model/command.ts';
import { resourceStatusView } from '../../show/resource-status-view.ts';
import { show } from '../../show/show.ts';

/** `pacer status resources`: the same as `resource status`. */
export const command = defineCommand({
  words: ['status', 'resources'],
  summary: 'Show the state of resources, as resource status does',
  differsFromPcs: 'pcs shows what runs nowhere for a node that does not exist; it is an error here.',
  positionals: [statusFilterWords],
  options: ['hideInactive'],
  cluster: 'file or live',
  examples: [{ command: 'pacer status resources', does: 'show what runs where' }],
  run: (input, context) =>
    show((cluster, state) => resourceStatusView({ cluster, state, input, context }), {
      formats: ['text'],
      input,
      context,
    }),
});
