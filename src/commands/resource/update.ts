import { change } from '../../change/change.ts';
import { connectionWork, waitForConnection } from '../../change/connection-work.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceUpdate } from '../../grammar/resource-update.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions, hostOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideResourceUpdate } from '../../plan/resource/update.ts';
import { lookUpAgent } from '../../reach/look-up-agent.ts';

/** `pacer resource update`: parameters, meta attributes and operations of a resource. */
export const command = defineCommand({
  words: ['resource', 'update'],
  summary: 'Change parameters, meta attributes and operations of a resource',
  description:
    'What is not named stays as it is; an empty value takes an option away. On a clone the settings are its meta ' +
    'attributes. Changes of a guest or remote node are held to the same rules as adding one; where its address or port ' +
    'changes, its host is prepared for it over SSH.',
  differsFromPcs:
    'pcs drops all options of an operation that are not named again; it checks neither ports nor times.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource, or a clone', required: true, complete: 'resource' },
    {
      name: 'SETTINGS',
      summary: '[params] NAME=VALUE…, op ACTION OPTION=VALUE…, meta NAME=VALUE…',
      required: true,
      rest: true,
      complete: 'resource-setting',
    },
  ],
  options: [...changeOptions, ...hostOptions],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer resource update vm-guest1 op start timeout=180s',
      does: 'give the machine more time to start; all else of the operation stays',
    },
    {
      command: 'pacer resource update remote1 reconnect_interval=60s',
      does: 'retry a lost connection every minute',
    },
  ],
  async run(input, context) {
    const request = parseResourceUpdate(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async (cluster) => {
        const { id, parameters, meta, operations } = request.value;
        const read = await cluster.readState();
        if (!read.ok) return read;
        // Not asked for where only meta attributes change.
        const isChecked = parameters.length > 0 || operations.length > 0;
        const agent = isChecked ? await lookUpAgent(id, read.value, cluster, context) : undefined;
        return success({
          preparedOn: read.value,
          decide: (state) => decideResourceUpdate(state, request.value, agent),
          hostWork: (state) => connectionWork(state, { resource: id, parameters, meta }, input.options),
          ...waitForConnection(read.value, { resource: id, parameters, meta }),
        });
      },
      input,
      context,
    );
  },
});
