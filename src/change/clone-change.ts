import { agentNameText } from '../agents/agent-name.ts';
import { describeAgent, type FoundAgent } from '../agents/find-agent.ts';
import { findResource } from '../cib/find-resource.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { parseCloneResource } from '../grammar/clone-resource.ts';
import type { CommandInput, ExitStatus } from '../model/command.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import { type AgentsByName, agentsOf, decideClone, primitivesIn } from '../plan/resource/clone.ts';
import { agentSourceOf } from '../reach/agent-source-of.ts';
import type { OpenCluster } from '../reach/cluster-access.ts';
import { asksForPromotion } from '../rules/resources/clone-options.ts';
import { change } from './change.ts';
import { usageError } from './usage-error.ts';

/** Runs `resource clone` and `resource promotable`, which differ in one meta attribute. */
export async function cloneChange(
  input: CommandInput,
  context: Context,
  kind: { readonly promotable: boolean },
): Promise<ExitStatus> {
  const request = parseCloneResource(input.words, kind);
  if (!request.ok) return usageError(request.error, input, context);
  const { id, meta } = request.value;
  return change(
    async (cluster) => {
      const agents = asksForPromotion(meta) ? await agentsIn(id, cluster, context) : success(new Map());
      if (!agents.ok) return agents;
      return success({ decide: (state) => decideClone(state, request.value, agents.value) });
    },
    input,
    context,
  );
}

/** The agents of what is to be cloned, which only the CIB knows. */
async function agentsIn(
  id: string,
  cluster: OpenCluster,
  context: Context,
): Promise<Result<AgentsByName, Diagnostic>> {
  const state = await cluster.readState();
  if (!state.ok) return state;
  const { document } = state.value;
  const resource = findResource(document, id);
  const primitives = resource === undefined ? [] : primitivesIn(resource);
  const source = await agentSourceOf(cluster, context);
  const found = new Map<string, FoundAgent>();
  for (const name of agentsOf(document, primitives)) {
    found.set(agentNameText(name), await describeAgent(name, source));
  }
  return success(found);
}
