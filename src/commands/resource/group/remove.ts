import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseGroupRemove } from '../../../grammar/group-remove.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideGroupRemove } from '../../../plan/resource/group-remove.ts';

/** `pacer resource group remove`: resources leave a group; the resources themselves stay. */
export const command = defineCommand({
  words: ['resource', 'group', 'remove'],
  aliases: [
    ['resource', 'group', 'delete'],
    ['resource', 'ungroup'],
  ],
  summary: 'Take resources out of a group, or the whole group apart; the resources stay',
  description:
    'Without resources all of them leave. A group without resources goes, and what refers to it: its constraints ' +
    'are listed.',
  differsFromPcs: 'Everything that goes is told, where pcs tells constraints only.',
  positionals: [
    { name: 'GROUP', summary: 'the group', required: true, complete: 'group' },
    {
      name: 'RESOURCE_ID',
      summary: 'the resources that leave it',
      required: false,
      rest: true,
      complete: 'group-member',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource group remove web webserver', does: 'take webserver out of the group' },
    { command: 'pacer resource ungroup web', does: 'take the group apart' },
  ],
  async run(input, context) {
    const request = parseGroupRemove(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideGroupRemove(state, request.value) }),
      input,
      context,
    );
  },
});
