import { change } from '../../../change/change.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideTicketRemove } from '../../../plan/constraint/remove-resources.ts';

/** `pacer constraint ticket remove`: a resource that does not need the ticket any more. */
export const command = defineCommand({
  words: ['constraint', 'ticket', 'remove'],
  aliases: [['constraint', 'ticket', 'delete']],
  summary: 'Remove the ticket constraints of a ticket and a resource',
  description: 'Resource sets of the ticket lose the resource, and go when nothing is left in them.',
  positionals: [
    { name: 'TICKET', summary: "the ticket's name", required: true },
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer constraint ticket remove site-a webserver',
      does: 'let webserver run without the ticket',
    },
  ],
  run(input, context) {
    const [ticket = '', resource = ''] = input.words;
    return change(
      async () => success({ decide: (state) => decideTicketRemove(state, ticket, resource) }),
      input,
      context,
    );
  },
});
