import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseColocation } from '../../../grammar/constraint-colocation.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideColocation } from '../../../plan/constraint/colocation.ts';

/** `pacer constraint colocation add`: two resources on the same node, or on different ones. */
export const command = defineCommand({
  words: ['constraint', 'colocation', 'add'],
  summary: 'Run a resource on the node of another one, or on any other node',
  description:
    '[ROLE] RESOURCE with [ROLE] RESOURCE [SCORE]: the first runs where the second does; with a negative score, where ' +
    'it does not. The score is INFINITY where it is not typed. Roles are Promoted, Unpromoted, Started and Stopped. ' +
    'Options are id=ID, node-attribute=NAME (the same value of it, not the same node) and influence=true|false.',
  differsFromPcs:
    'The connection resource of a remote node is refused ("Pacemaker Remote", section 5.5). Options and values are ' +
    'checked by name, where pcs leaves that to the schema.',
  positionals: [
    {
      name: '[ROLE] RESOURCE with [ROLE] RESOURCE [SCORE] [OPTION=VALUE]...',
      summary: 'the resource, and the one that it follows',
      required: true,
      rest: true,
      complete: 'colocation',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint colocation add webserver with address',
      does: 'run webserver where address runs',
    },
    {
      command: 'pacer constraint colocation add vm-guest1 with vm-guest2 -INFINITY',
      does: 'never run both machines on one host',
    },
  ],
  async run(input, context) {
    const request = parseColocation(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideColocation(state, request.value) }),
      input,
      context,
    );
  },
});
