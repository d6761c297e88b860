import { readGroups } from '../../../cib/read-groups.ts';
import { defineCommand } from '../../../model/command.ts';
import { show } from '../../../show/show.ts';

/** `pacer resource group list`: the groups and their resources. */
export const command = defineCommand({
  words: ['resource', 'group', 'list'],
  summary: 'List the groups and their resources',
  differsFromPcs: 'As JSON too.',
  positionals: [],
  options: ['outputFormat'],
  cluster: 'file or live',
  examples: [{ command: 'pacer resource group list', does: 'show each group with its resources' }],
  run(input, context) {
    return show(
      (_cluster, { document }) => {
        const groups = readGroups(document);
        const text = groups.map(({ id, members }) => `${id}: ${members.join(' ')}\n`).join('');
        return { diagnostics: [], listing: input.options.outputFormat === 'json' ? { groups } : text };
      },
      { formats: ['json', 'text'], input, context },
    );
  },
});
