import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceUtilization } from '../../grammar/resource-utilization.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideResourceUtilization } from '../../plan/resource/utilization.ts';

/** `pacer resource utilization`: what a resource needs of a node's capacity. */
export const command = defineCommand({
  words: ['resource', 'utilization'],
  summary: 'Set or take away utilization attributes of a resource',
  description: 'Values are whole numbers; an empty value takes an attribute away.',
  differsFromPcs: 'Without attributes pcs lists them; here resource config does.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
    { name: 'SETTINGS', summary: 'NAME=NUMBER…', required: true, rest: true, complete: ['cpu=', 'memory='] },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource utilization vm-guest1 cpu=2 memory=4096',
      does: 'count two processors and 4096 units of memory for the virtual machine',
    },
  ],
  async run(input, context) {
    const request = parseResourceUtilization(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideResourceUtilization(state, request.value) }),
      input,
      context,
    );
  },
});
