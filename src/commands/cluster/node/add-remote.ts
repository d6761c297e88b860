import { findAgent } from '../../../agents/find-agent.ts';
import { change } from '../../../change/change.ts';
import { type HostWork, otherPort } from '../../../change/host-plan.ts';
import { usageError } from '../../../change/usage-error.ts';
import { type AddRemoteRequest, parseAddRemote } from '../../../grammar/add-remote.ts';
import { defineCommand } from '../../../model/command.ts';
import { changeOptions, hostOptions } from '../../../model/options.ts';
import { success } from '../../../model/result.ts';
import { decideAddRemote } from '../../../plan/nodes/add-remote.ts';
import type { State } from '../../../plan/plan.ts';
import { agentSourceOf } from '../../../reach/agent-source-of.ts';

/** `pacer cluster node add-remote`: make a remote node out of a plain host. */
export const command = defineCommand({
  words: ['cluster', 'node', 'add-remote'],
  summary: 'Make a remote node out of a plain host',
  description:
    "Prepares the host over SSH (the cluster's key, pacemaker_remote enabled and started), then creates its " +
    "connection resource, an ocf:pacemaker:remote that has the node's name. What is already so is left as it is; " +
    'running the command again after a failure does what is left.',
  differsFromPcs:
    'pcs needs pcsd and a password on the host, refuses one where pacemaker_remote already runs, and takes any ' +
    'port and reconnect_interval.',
  positionals: [
    { name: 'NODE_NAME', summary: 'name of the new node, best its host name', required: true },
    { name: 'ADDRESS', summary: 'what the cluster dials; the name where it is absent', required: false },
    {
      name: 'SETTINGS',
      summary: 'port=PORT, reconnect_interval=TIME, op NAME OPTION=VALUE…, meta NAME=VALUE…',
      required: false,
      rest: true,
      complete: ['port=', 'reconnect_interval=', 'op', 'meta'],
    },
  ],
  options: [...changeOptions, ...hostOptions, 'hostsEntry', 'noDefaultOps'],
  cluster: 'file or live',
  examples: [
    {
      command: 'pacer cluster node add-remote remote1 192.168.122.21',
      does: 'make the host at that address the remote node remote1, and prepare it over SSH',
    },
    {
      command: 'pacer cluster node add-remote remote1 port=3122 reconnect_interval=60s',
      does: 'use another port on both sides, and retry a lost connection every minute',
    },
  ],
  async run(input, context) {
    const words = parseAddRemote(input.words, input.options);
    if (!words.ok) return usageError(words.error, input, context);
    const request = words.value;
    return change(
      async (cluster) => {
        const agent = await findAgent('ocf:pacemaker:remote', await agentSourceOf(cluster, context));
        if (!agent.ok) return agent;
        return success({
          decide: (state) => decideAddRemote(state, request, agent.value),
          hostWork: (state) => [remoteHost(state, request)],
          bringsNode: true,
          onlineAfter: request.node,
        });
      },
      input,
      context,
    );
  },
});

function remoteHost({ cluster }: State, { node, address, settings }: AddRemoteRequest): HostWork {
  const remote = cluster.remotes.find(({ name }) => name === node);
  const port = new Map(settings).get('port') || otherPort(remote?.port);
  return {
    work: 'prepare',
    node,
    address: address || remote?.address || node,
    ...(port === undefined ? {} : { port }),
    configured: remote !== undefined,
  };
}
