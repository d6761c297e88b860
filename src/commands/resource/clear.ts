import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { optional } from '../../model/optional.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideClear } from '../../plan/resource/clear.ts';

/** `pacer resource clear`: the constraints of move and ban go. */
export const command = defineCommand({
  words: ['resource', 'clear'],
  summary: 'Remove the constraints that ban and move-with-constraint made',
  description:
    'All of the resource, or those for one node; with --expired only those whose lifetime is over.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
    { name: 'NODE', summary: 'only those for this node', required: false, complete: 'node' },
  ],
  options: [...changeOptions, 'promoted', 'expired'],
  cluster: 'file or live',
  examples: [{ command: 'pacer resource clear webserver', does: 'let it run anywhere again' }],
  run(input, context) {
    const [resource = '', node] = input.words;
    const { promoted, expired } = input.options;
    const request = {
      resource,
      promoted,
      ...optional('node', node),
      ...optional('expiredAt', expired ? context.now() : undefined),
    };
    return change(
      async () =>
        success({ decide: (state) => decideClear(state, request), placesAfter: { resources: [resource] } }),
      input,
      context,
    );
  },
});
