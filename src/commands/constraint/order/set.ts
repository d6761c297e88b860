import { setConstraint } from '../../../change/set-constraint.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';

/** `pacer constraint order set`: an order of more than two resources. */
export const command = defineCommand({
  words: ['constraint', 'order', 'set'],
  summary: 'Say in which order several resources start',
  description:
    'Each set is done before the next one, and within a set each resource before the next. ' +
    'Options of a set: sequential=false (its resources in no order of their own), require-all=false (one of them is enough), ' +
    'action=start|stop|promote|demote. Options of the constraint, behind setoptions: id=ID, ' +
    'kind=Mandatory|Optional|Serialize, symmetrical=true|false.',
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
      command: 'pacer constraint order set storage database sequential=false set webserver',
      does: 'start storage and database in any order, then webserver',
    },
  ],
  run: (input, context) => setConstraint('order', input, context),
});
