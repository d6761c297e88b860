import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceDelete } from '../../grammar/resource-delete.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideResourceDelete } from '../../plan/resource/delete.ts';

/** `pacer resource delete`: resources with all that refers to them. */
export const command = defineCommand({
  words: ['resource', 'delete'],
  aliases: [['resource', 'remove']],
  summary: 'Delete resources, and everything that refers to them',
  description:
    'A group, clone or bundle goes with what is in it; a clone goes with its resource, a group with its last one. ' +
    'Constraints, tags, permissions and fencing levels that refer to a deleted resource are listed and let go of ' +
    'it. The resource behind a guest or remote node is refused, and the command named that removes the node.',
  differsFromPcs: 'pcs takes one resource only (several: since 0.12), and refuses one that a tag refers to.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'the resources, groups, clones or bundles',
      required: true,
      rest: true,
      complete: 'resource',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource delete webserver', does: 'delete webserver and its constraints' },
    { command: 'pacer resource delete FAKE1 FAKE2 --dry-run', does: 'show what would go' },
  ],
  async run(input, context) {
    const request = parseResourceDelete(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideResourceDelete(state, request.value) }),
      input,
      context,
    );
  },
});
