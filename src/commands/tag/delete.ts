import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideTagDelete } from '../../plan/tags/delete.ts';

/** `pacer tag delete`: the names go, the resources stay. */
export const command = defineCommand({
  words: ['tag', 'delete'],
  aliases: [['tag', 'remove']],
  summary: 'Delete tags; the resources stay',
  description: 'A tag that constraints are about is refused.',
  positionals: [{ name: 'TAG', summary: 'the tags', required: true, rest: true, complete: 'tag' }],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer tag delete machines', does: 'delete the tag machines' }],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideTagDelete(state, input.words) }),
      input,
      context,
    );
  },
});
