import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseGroupAdd } from '../../../grammar/group-add.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideGroupAdd } from '../../../plan/resource/group-add.ts';

/** `pacer resource group add`: resources go into a group. */
export const command = defineCommand({
  words: ['resource', 'group', 'add'],
  summary: 'Put resources into a group, which is made where there is none',
  description:
    'Resources of a group run on one node and start in the order in which they stand. They are put at the end, or ' +
    'next to a resource of the group with --before or --after; so they can also change places within it. A group ' +
    'that loses its last resource goes. Virtual machines of guest nodes may be in a group, connections of remote ' +
    'nodes may not.',
  differsFromPcs:
    'A resource that is in the group already is no error; a connection of a remote node is refused (Pacemaker ' +
    'Remote, section 5.5), and so is the virtual machine of a guest node in a cloned group.',
  positionals: [
    { name: 'GROUP', summary: 'the group, or the id of a new one', required: true, complete: 'group' },
    {
      name: 'RESOURCE_ID',
      summary: 'the resources, in their order',
      required: true,
      rest: true,
      complete: 'resource',
    },
  ],
  options: [...changeOptions, 'before', 'after'],
  cluster: 'file or live',
  examples: [
    { command: 'pacer resource group add web vip webserver', does: 'run address and server together' },
    { command: 'pacer resource group add web disk --before webserver', does: 'mount the disk first' },
  ],
  async run(input, context) {
    const request = parseGroupAdd(input.words, input.options);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideGroupAdd(state, request.value) }),
      input,
      context,
    );
  },
});
