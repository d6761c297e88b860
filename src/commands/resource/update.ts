import { describeAgent, type FoundAgent } from '../../agents/find-agent.ts';
import { agentSourceOf } from '../../change/agent-source-of.ts';
import { change } from '../../change/change.ts';
import type { OpenCluster } from '../../change/cluster-access.ts';
import { usageError } from '../../change/usage-error.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { parseResourceUpdate, type ResourceUpdateRequest } from '../../grammar/resource-update.ts';
import { defineCommand } from '../../model/command.ts';
import type { Context } from '../../model/context.ts';
import { changeOptions } from '../../model/options.ts';
import { type Result, success } from '../../model/result.ts';
import { agentOfResource } from '../../plan/resource/agent-of-resource.ts';
import { decideResourceUpdate } from '../../plan/resource/update.ts';

/** `pacer resource update`: parameters, meta attributes and operations of a resource. */
export const command = defineCommand({
  words: ['resource', 'update'],
  summary: 'Change parameters, meta attributes and operations of a resource',
  description:
    'What is not named stays as it is; an empty value takes an option away. On a clone the settings are its meta ' +
    'attributes. Changes of a guest or remote node are held to the same rules as adding one.',
  differsFromPcs:
    'pcs drops all options of an operation that are not named again; it checks neither ports nor times.',
  positionals: [
    { name: 'RESOURCE_ID', summary: 'the resource, or a clone', required: true, complete: 'resource' },
    {
      name: 'SETTINGS',
      summary: '[params] NAME=VALUE…, op ACTION OPTION=VALUE…, meta NAME=VALUE…',
      required: true,
      rest: true,
      complete: ['op', 'meta'],
    },
  ],
  options: changeOptions,
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
        const agent = await lookUpAgent(request.value, cluster, context);
        if (!agent.ok) return agent;
        return success({ decide: (state) => decideResourceUpdate(state, request.value, agent.value) });
      },
      input,
      context,
    );
  },
});

/** The agent of the resource, which only the CIB knows; not asked for where only meta attributes change. */
async function lookUpAgent(
  { id, parameters, operations }: ResourceUpdateRequest,
  cluster: OpenCluster,
  context: Context,
): Promise<Result<FoundAgent | undefined, Diagnostic>> {
  if (parameters.length === 0 && operations.length === 0) return success(undefined);
  const state = await cluster.readState();
  if (!state.ok) return state;
  const name = agentOfResource(state.value.document, id);
  if (name === undefined) return success(undefined);
  return success(await describeAgent(name, await agentSourceOf(cluster, context)));
}
