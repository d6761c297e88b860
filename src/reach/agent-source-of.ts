import type { AgentSource } from '../agents/agent-source.ts';
import { embeddedSource } from '../agents/embedded-source.ts';
import { hasProgram } from '../inspect/has-program.ts';
import type { Context } from '../model/context.ts';
import type { OpenCluster } from './cluster-access.ts';

/**
 * Whose agents count: those of the live cluster's node, else those installed here, else the built-in ones. That
 * nothing is installed here is seen without starting a process, which would cost more than the rest of the command.
 */
export async function agentSourceOf(cluster: OpenCluster, context: Context): Promise<AgentSource> {
  const { environment } = context;
  const isInstalled = hasProgram('crm_resource', environment) || environment['OCF_ROOT'] !== undefined;
  if (cluster.door === undefined && !isInstalled) return embeddedSource;
  if (cluster.door === undefined) return (await import('../inspect/local-agents.ts')).localAgents(context);
  const { installedAgents } = await import('../inspect/agent-source.ts');
  return installedAgents(cluster.door.host);
}
