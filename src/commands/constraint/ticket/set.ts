import { setConstraint } from '../../../change/set-constraint.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

/** `pacer constraint ticket set`: several resources that need one ticket. */
export const command = defineCommand({
  words: ['constraint', 'ticket', 'set'],
  summary: 'Let several resources run only while this site has a ticket',
  description:
    'Options of a set: role=Promoted|Unpromoted|Started|Stopped. Options of the constraint, behind setoptions: ' +
    'ticket=TICKET (required), loss-policy=fence|stop|freeze|demote, id=ID.',
  positionals: [
    {
      name: 'RESOURCE... [OPTION=VALUE]... [set ...]... setoptions ticket=TICKET...',
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
      command: 'pacer constraint ticket set database webserver setoptions ticket=site-a',
      does: 'run both only while this site has the ticket site-a',
    },
  ],
  run: (input, context) => setConstraint('ticket', input, context),
});
