import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceUpdate } from '../../grammar/resource-update.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideStonithUpdate } from '../../plan/stonith/update.ts';
import { lookUpAgent } from '../../reach/look-up-agent.ts';

/** `pacer stonith update`: parameters, meta attributes and operations of a fencing device. */
export const command = defineCommand({
  words: ['stonith', 'update'],
  summary: 'Change parameters, meta attributes and operations of a fencing device',
  description: 'What is not named stays as it is; an empty value takes an option away.',
  differsFromPcs: 'pcs drops all options of an operation that are not named again.',
  positionals: [
    { name: 'STONITH_ID', summary: 'the device', required: true, complete: 'stonith-device' },
    {
      name: 'SETTINGS',
      summary: 'NAME=VALUE…, op ACTION OPTION=VALUE…, meta NAME=VALUE…',
      required: true,
      rest: true,
      complete: 'resource-setting',
    },
  ],
  options: changeOptions,
  cluster: 'file or live',
  examples: [
    {
      command: "pacer stonith update xvm pcmk_host_map='node1:vm-node1;node2:vm-node2;remote1:vm-remote1'",
      does: 'let the device fence a remote node too',
    },
  ],
  async run(input, context) {
    const request = parseResourceUpdate(input.words);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async (cluster) => {
        const read = await cluster.readState();
        if (!read.ok) return read;
        const agent = await lookUpAgent(request.value.id, read.value, cluster, context);
        return success({
          preparedOn: read.value,
          decide: (state) => decideStonithUpdate(state, request.value, agent),
        });
      },
      input,
      context,
    );
  },
});
