import { describeAgent, type FoundAgent } from '../agents/find-agent.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Context } from '../model/context.ts';
import { type Result, success } from '../model/result.ts';
import { agentOfResource } from '../plan/resource/agent-of-resource.ts';
import { agentSourceOf } from './agent-source-of.ts';
import type { OpenCluster } from './cluster-access.ts';

/** The agent of a resource, which only the CIB knows; undefined where there is no such resource. */
export async function lookUpAgent(
  resource: string,
  cluster: OpenCluster,
  context: Context,
): Promise<Result<FoundAgent | undefined, Diagnostic>> {
  const state = await cluster.readState();
  if (!state.ok) return state;
  const name = agentOfResource(state.value.document, resource);
  if (name === undefined) return success(undefined);
  return success(await describeAgent(name, await agentSourceOf(cluster, context)));
}
