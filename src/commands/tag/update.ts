import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseTagUpdate } from '../../grammar/tag.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideTagUpdate } from '../../plan/tags/update.ts';

/** `pacer tag update`: resources get a tag, lose it, or change places in it. */
export const command = defineCommand({
  words: ['tag', 'update'],
  summary: 'Add resources to a tag, or remove them from it',
  differsFromPcs: 'A resource that has the tag already is no error.',
  positionals: [
    { name: 'TAG', summary: 'the tag', required: true, complete: 'tag' },
    {
      name: 'CHANGES',
      summary: 'add RESOURCE_ID…, remove RESOURCE_ID…',
      required: true,
      rest: true,
      complete: 'tag-change',
    },
  ],
  options: [...changeOptions, 'before', 'after'],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer tag update machines add vm-guest3 remove vm-guest1',
      does: 'change what the tag stands for',
    },
  ],
  async run(input, context) {
    const request = parseTagUpdate(input.words, input.options);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideTagUpdate(state, request.value) }),
      input,
      context,
    );
  },
});
