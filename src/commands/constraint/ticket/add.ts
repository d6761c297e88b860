import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseTicket } from '../../../grammar/constraint-ticket.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideTicket } from '../../../plan/constraint/ticket.ts';

/** `pacer constraint ticket add`: a resource that runs only where the site has a ticket. */
export const command = defineCommand({
  words: ['constraint', 'ticket', 'add'],
  summary: 'Let a resource run only while this site has a ticket',
  description:
    'TICKET [ROLE] RESOURCE: a role is Promoted, Unpromoted, Started or Stopped. loss-policy says what happens when the ' +
    'ticket is lost: fence, stop (where it is not typed), freeze or demote.',
  positionals: [
    { name: 'TICKET', summary: "the ticket's name", required: true },
    {
      name: '[ROLE] RESOURCE [loss-policy=POLICY] [id=ID]',
      summary: 'the resource, in front of it the role',
      required: true,
      rest: true,
      complete: 'ticket',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint ticket add site-a webserver loss-policy=stop',
      does: 'run webserver only while this site has the ticket site-a',
    },
  ],
  async run(input, context) {
    const request = parseTicket(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideTicket(state, request.value) }),
      input,
      context,
    );
  },
});
