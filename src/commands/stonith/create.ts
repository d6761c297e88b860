import { findFenceAgent } from '../../agents/find-fence-agent.ts';
import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseStonithCreate } from '../../grammar/stonith-create.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { decideStonithCreate } from '../../plan/stonith/create.ts';
import { agentSourceOf } from '../../reach/agent-source-of.ts';

/** `pacer stonith create`: a device that the cluster fences nodes with. */
export const command = defineCommand({
  words: ['stonith', 'create'],
  summary: 'Create a fencing device',
  description:
    'A device turns a node off that the cluster has lost. Remote nodes need one as cluster nodes do (Pacemaker ' +
    'Remote, section 5.6); a guest node needs none, its virtual machine is stopped. In pcmk_host_list and ' +
    "pcmk_host_map stand the names of nodes in Pacemaker; what the device calls them stands behind the ':'.",
  differsFromPcs:
    'fence_ipmilan, fence_virsh and fence_xvm are known where they are not installed too; names in pcmk_host_list ' +
    'and pcmk_host_map that are no nodes are pointed out.',
  positionals: [
    { name: 'STONITH_ID', summary: 'id of the new device', required: true },
    {
      name: 'AGENT',
      summary: 'name of the fence agent, such as fence_ipmilan',
      required: true,
      complete: 'fence-agent',
    },
    {
      name: 'SETTINGS',
      summary: 'NAME=VALUE…, op ACTION OPTION=VALUE…, meta NAME=VALUE…',
      required: false,
      rest: true,
      complete: 'new-device',
    },
  ],
  options: [...changeOptions, 'group', 'before', 'after', 'disabled', 'noDefaultOps'],
  cluster: 'file or live',
  examples: [
    {
      command:
        'pacer stonith create ipmi-remote1 fence_ipmilan pcmk_host_list=remote1 ip=192.168.122.221 username=admin password=secret lanplus=1',
      does: 'fence remote1 through its management controller',
    },
    {
      command: "pacer stonith create xvm fence_xvm pcmk_host_map='node1:vm-node1;node2:vm-node2'",
      does: 'fence nodes that are virtual machines, under the names that they have on their host',
    },
  ],
  async run(input, context) {
    const request = parseStonithCreate(input.words, input.options);
    if (!request.ok) return usageError(request.error, input, context);
    return change(
      async (cluster) => {
        const agent = await findFenceAgent(request.value.agent, await agentSourceOf(cluster, context));
        if (!agent.ok) return agent;
        return success({ decide: (state) => decideStonithCreate(state, request.value, agent.value) });
      },
      input,
      context,
    );
  },
});
