import { describeAgent, type FoundAgent } from '../agents/find-agent.ts';
import type { Context } from '../model/context.ts';
import type { State } from '../plan/plan.ts';
import { agentOfResource } from '../plan/resource/agent-of-resource.ts';
import { agentSourceOf } from './agent-source-of.ts';
import type { OpenCluster } from './cluster-access.ts';

/** The agent of a resource, which only the CIB knows; undefined where there is no such resource. */
export async function lookUpAgent(
  resource: string,
  { document }: State,
  cluster: OpenCluster,
  context: Context,
): Promise<FoundAgent | undefined> {
  const name = agentOfResource(document, resource);
  return name === undefined ? undefined : describeAgent(name, await agentSourceOf(cluster, context));
}
