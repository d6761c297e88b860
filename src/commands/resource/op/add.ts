import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseAddOperation } from '../../../grammar/resource-operation.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideAddOperation } from '../../../plan/resource/operations-add.ts';
import { lookUpAgent } from '../../../reach/look-up-agent.ts';

/** `pacer resource op add`: one more operation of a resource. */
export const command = defineCommand({
  words: ['resource', 'op', 'add'],
  summary: 'Add an operation to a resource',
  description:
    'A second operation of the same name needs --force, and an interval of its own. Options that are not typed are ' +
    'left out, but for the interval: 60s for a monitor, 0s otherwise.',
  differsFromPcs:
    'Names of operations are checked against the agent, times and values before the schema does it, as in pcs since 0.12.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource', required: true, complete: 'resource' },
    {
      name: 'ACTION',
      summary: 'name of the operation',
      required: true,
      complete: ['monitor', 'start', 'stop', 'promote', 'demote', 'migrate_to', 'migrate_from'],
    },
    {
      name: 'OPTIONS',
      summary: 'OPTION=VALUE…',
      required: false,
      rest: true,
      complete: ['interval=', 'timeout=', 'on-fail=', 'role=', 'enabled='],
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource op add vm-guest1 monitor interval=60s OCF_CHECK_LEVEL=10 --force',
      does: 'beside the monitor there is, check more closely every minute',
    },
  ],
  async run(input, context) {
    const request = parseAddOperation(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async (cluster) => {
        const read = await cluster.readState();
        if (!read.ok) return read;
        const agent = await lookUpAgent(request.value.resource, read.value, cluster, context);
        return success({
          preparedOn: read.value,
          decide: (state) => decideAddOperation(state, request.value, agent),
        });
      },
      input,
      context,
    );
  },
});
