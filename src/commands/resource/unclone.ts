import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideUnclone } from '../../plan/resource/unclone.ts';

/** `pacer resource unclone`: what was cloned runs once again. */
export const command = defineCommand({
  words: ['resource', 'unclone'],
  summary: 'Take a clone away; the resource or group in it stays',
  description:
    "What refers to the clone goes with it and is listed: constraints, tags, the clone's meta attributes.",
  differsFromPcs:
    'Everything that goes is told, where pcs tells a part of it; a resource of a cloned group stays in its group.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'the clone, or the resource or group in it',
      required: true,
      complete: 'clone',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [{ command: 'pacer resource unclone ping-clone', does: 'run ping on one node only' }],
  async run(input, context) {
    const [id] = input.words;
    if (id === undefined) {
      return usageError(diagnose('WORDS_MISSING', { what: 'a clone' }), input, context);
    }
    return change(async () => success({ decide: (state) => decideUnclone(state, id) }), input, context);
  },
});
