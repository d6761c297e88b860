import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseTagCreate } from '../../grammar/tag.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideTagCreate } from '../../plan/tags/create.ts';

/** `pacer tag create`: one name for several resources. */
export const command = defineCommand({
  words: ['tag', 'create'],
  summary: 'Give several resources a common name',
  description:
    'A tag stands for its resources in resource enable, disable, manage, unmanage and status; constraints take none.',
  positionals: [
    { name: 'TAG', summary: 'id of the new tag', required: true },
    {
      name: 'RESOURCE_ID',
      summary: 'resources, groups, clones or bundles',
      required: true,
      rest: true,
      complete: 'resource',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer tag create machines vm-guest1 vm-guest2', does: 'name all machines at once' }],
  async run(input, context) {
    const request = parseTagCreate(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideTagCreate(state, request.value) }),
      input,
      context,
    );
  },
});
