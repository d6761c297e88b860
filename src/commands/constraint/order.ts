import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseOrder } from '../../grammar/constraint-order.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideOrder } from '../../plan/constraint/order.ts';
import { showConstraints } from '../../show/show-constraints.ts';

/** `pacer constraint order`: what happens before what. */
export const command = defineCommand({
  words: ['constraint', 'order'],
  summary: 'Say which of two resources starts first',
  description:
    '[ACTION] RESOURCE then [ACTION] RESOURCE: actions are start, stop, promote and demote; start where none is ' +
    'typed. Options are kind=Mandatory|Optional|Serialize, symmetrical=true|false (also in reverse when stopping), ' +
    'require-all=true|false and id=ID. Without arguments the same as constraint order config.',
  differsFromPcs:
    'The connection resource of a remote node is refused ("Pacemaker Remote", section 5.5). Options and values are ' +
    'checked by name, where pcs leaves that to the schema.',
  positionals: [
    {
      name: '[[ACTION] RESOURCE then [ACTION] RESOURCE [OPTION=VALUE]...]',
      summary: 'what comes first, and what then',
      required: false,
      rest: true,
      complete: 'order',
    },
  ],
  options: [...changeOptions, 'full'],
  optionsWith: (words) => (isListing(words) ? ['full', 'outputFormat'] : changeOptions),
  cluster: 'file or live',
  examples: [
    { command: 'pacer constraint order database then webserver', does: 'start database first, stop it last' },
    {
      command: 'pacer constraint order promote db-clone then start webserver kind=Optional',
      does: 'promote before webserver starts, where both happen at once',
    },
  ],
  async run(input, context) {
    if (input.words.length === 0) return showConstraints({ kinds: ['order'] }, input, context);
    if (isListing(input.words)) {
      const deprecatedFor = 'pacer constraint order config';
      return showConstraints({ kinds: ['order'], deprecatedFor }, input, context);
    }
    const request = parseOrder(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideOrder(state, request.value) }),
      input,
      context,
    );
  },
});

function isListing([first, second]: readonly string[]): boolean {
  return first === undefined || (first === 'show' && second === undefined);
}
