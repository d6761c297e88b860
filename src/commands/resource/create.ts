import { findAgent } from '../../agents/find-agent.ts';
import { change } from '../../change/change.ts';
import { usageError } from '../../change/usage-error.ts';
import { parseResourceCreate } from '../../grammar/resource-create.ts';
import { defineCommand } from '../../model/command.ts';
import { changeOptions } from '../../model/options.ts';
import { success } from '../../model/result.ts';
import { domainRequest } from '../../plan/hosts/domain-definition.ts';
import { decideResourceCreate } from '../../plan/resource/create.ts';
import { agentSourceOf } from '../../reach/agent-source-of.ts';

/** `pacer resource create`: a resource of any agent, alone or in a clone, group or bundle. */
export const command = defineCommand({
  words: ['resource', 'create'],
  summary: 'Create a resource',
  description:
    'The agent is given in full (ocf:heartbeat:VirtualDomain) or by its type where only one provider has it. ' +
    "Operations that are not typed come from the agent's metadata. With meta remote-node=NAME the resource is a " +
    'guest node, and one of ocf:pacemaker:remote a remote node, under the same rules as add-guest and add-remote; ' +
    'the message says which command then sets up the host.',
  differsFromPcs:
    'pcs wants --force for guest and remote nodes and does not know the word params; times of operations are ' +
    'checked (pcs: since 0.11.7).',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'id of the new resource', required: true },
    {
      name: 'AGENT',
      summary: 'standard:provider:type, or type alone',
      required: true,
      complete: 'agent',
    },
    {
      name: 'SETTINGS',
      summary:
        '[params] NAME=VALUE…, op ACTION OPTION=VALUE…, meta NAME=VALUE…, and one of: clone [ID] [NAME=VALUE…], ' +
        'promotable [ID] [NAME=VALUE…], bundle ID, group ID [before ID | after ID]',
      required: false,
      rest: true,
      complete: 'new-resource',
    },
  ],
  options: [...changeOptions, 'group', 'before', 'after', 'disabled', 'noDefaultOps', 'domain'],
  cluster: 'file or live',
  examples: [
    {
      command:
        'pacer resource create vm-guest1 VirtualDomain hypervisor=qemu:///system config=/etc/pacemaker/guest1.xml',
      does: 'let the cluster run a virtual machine',
    },
    {
      command:
        'pacer resource create vm-guest1 VirtualDomain config=/etc/pacemaker/guest1.xml --domain guest1',
      does: "the same, and write libvirt's definition of guest1 to that file on every cluster node",
    },
    {
      command:
        'pacer resource create webserver apache configfile=/etc/httpd/conf/httpd.conf op monitor interval=30s',
      does: 'run a web server, looked at every 30 seconds',
    },
    {
      command: 'pacer resource create vip IPaddr2 ip=192.168.122.99 --group web',
      does: 'put an address at the end of the group web, which is made where there is none',
    },
  ],
  async run(input, context) {
    const request = parseResourceCreate(input.words, input.options);
    if (!request.ok) return usageError(request.error, input, context);
    const { domain } = input.options;
    const definition = domain === undefined ? undefined : domainRequest(domain, request.value.parameters);
    if (definition !== undefined && 'code' in definition) return usageError(definition, input, context);
    return change(
      async (cluster) => {
        const agent = await findAgent(request.value.agent, await agentSourceOf(cluster, context));
        if (!agent.ok) return agent;
        return success({
          decide: (state) => decideResourceCreate(state, request.value, agent.value),
          ...(definition === undefined
            ? {}
            : { moreHostWork: async (run, state) => (await planDomain())(run, state, definition) }),
        });
      },
      input,
      context,
    );
  },
});

/** Loaded only when it is asked for: it brings all that works on hosts. */
async function planDomain() {
  return (await import('../../change/domain-definition.ts')).planDomain;
}
