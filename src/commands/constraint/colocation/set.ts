import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseSetConstraint } from '../../../grammar/constraint-sets.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideSetConstraint } from '../../../plan/constraint/sets.ts';

/** `pacer constraint colocation set`: a colocation of more than two resources. */
export const command = defineCommand({
  words: ['constraint', 'colocation', 'set'],
  summary: 'Keep several resources together',
  description:
    'Resources of a set run where the one before them runs, and a set where the one behind it runs. ' +
    'Options of a set: sequential=false (its resources do not depend on each other), role=Promoted|Unpromoted|Started|' +
    'Stopped. Options of the constraint, behind setoptions: id=ID, score=SCORE.',
  positionals: [
    {
      name: 'RESOURCE... [OPTION=VALUE]... [set ...]... [setoptions OPTION=VALUE...]',
      summary: 'sets of resources with their options, and options of the whole',
      required: true,
      rest: true,
      complete: 'resource',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint colocation set address webserver setoptions score=INFINITY',
      does: 'run webserver where address runs',
    },
  ],
  async run(input, context) {
    const request = parseSetConstraint('colocation', input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideSetConstraint(state, request.value) }),
      input,
      context,
    );
  },
});
