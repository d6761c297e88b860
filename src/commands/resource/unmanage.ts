import { change } from '../../change/change.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideUnmanage } from '../../plan/resource/unmanage.ts';

/** `pacer resource unmanage`: have the cluster leave resources alone. */
export const command = defineCommand({
  words: ['resource', 'unmanage'],
  summary: 'Have the cluster neither start nor stop resources',
  description:
    'Sets is-managed=false on the resources themselves, not on the group or clone around them. With --monitor, their ' +
    'monitor operations are turned off as well, so that nothing that fails meanwhile is recovered.',
  positionals: [
    {
      name: 'RESOURCE_ID',
      summary: 'resources, groups, clones, bundles or tags',
      required: true,
      rest: true,
      complete: 'resource-or-tag',
    },
  ],
  options: [...changeOptions, 'monitor'],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource unmanage vm-guest1 --monitor',
      does: 'work on the virtual machine by hand: the cluster neither looks nor acts',
    },
  ],
  run(input, context) {
    return change(
      async () => success({ decide: (state) => decideUnmanage(state, input.words, input.options.monitor) }),
      input,
      context,
    );
  },
});
