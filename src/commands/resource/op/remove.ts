import { change } from '../../../change/change.ts';
import { usageError } from '../../../change/usage-error.ts';
import { parseRemoveOperation } from '../../../grammar/resource-operation.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideRemoveOperation } from '../../../plan/resource/operations-remove.ts';

/** `pacer resource op remove`: take an operation away. */
export const command = defineCommand({
  words: ['resource', 'op', 'remove'],
  aliases: [['resource', 'op', 'delete']],
  summary: 'Remove an operation from a resource',
  description:
    'Named by its id, or by resource and name: then all of that name go, unless options tell which one is meant.',
  differsFromPcs:
    'pcs wants all options of the operation typed, or none; here any that tell it from others do.',
  positionals: [
    {
      name: 'RESOURCE_OR_OPERATION_ID',
      summary: 'the resource, or the operation itself by its id',
      required: true,
      complete: 'resource',
    },
    {
      name: 'ACTION',
      summary: 'name of the operation, and OPTION=VALUE… to tell it from others',
      required: false,
      rest: true,
      complete: ['monitor', 'start', 'stop', 'promote', 'demote', 'migrate_to', 'migrate_from'],
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource op remove vm-guest1 monitor',
      does: 'leave it to the connection to notice that the guest is gone',
    },
  ],
  async run(input, context) {
    const request = parseRemoveOperation(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async () => success({ decide: (state) => decideRemoveOperation(state, request.value) }),
      input,
      context,
    );
  },
});
