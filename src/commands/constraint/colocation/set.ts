import { setConstraint } from '../../../change/set-constraint.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

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
      complete: 'resource-sets',
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
  run: (input, context) => setConstraint('colocation', input, context),
});
