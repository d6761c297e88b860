import { readdirSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { type AgentName, agentNameText } from '../agents/agent-name.ts';
import type { AgentSource } from '../agents/agent-source.ts';
import { embeddedSource } from '../agents/embedded-source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { CommandResult, Host } from '../host/host.ts';
import { localHost } from '../host/local-host.ts';
import { runAndWait } from '../host/run-and-wait.ts';
import type { Context } from '../model/context.ts';
import type { Result } from '../model/result.ts';
import { readAgentAnswer } from './agent-answer.ts';

/**
 * The agents installed on this machine. As `installedAgents`, with one process at most: folders are read here, and an OCF
 * agent is asked itself, with the variables that Pacemaker would give it, which takes half of the time
 * of `crm_resource` and gives the same answer. What cannot be asked so is asked through `crm_resource`.
 */
export function localAgents(context: Context): AgentSource {
  const host = localHost(context, hostname(), runAndWait);
  const root = context.environment['OCF_ROOT'] ?? '/usr/lib/ocf';
  return {
    async find(type) {
      const names = agentsOfType(join(root, 'resource.d'), type);
      return names.length > 0 ? names : embeddedSource.find(type);
    },
    async describe(name) {
      const own = await askAgent(host, root, name);
      if (own?.ok && own.value.status === 0) return readAgentAnswer(name, own.value);
      const result = await host.run({ argv: ['crm_resource', '--show-metadata', agentNameText(name)] });
      return result.ok ? readAgentAnswer(name, result.value) : result;
    },
  };
}

/** Full names of the agents in `folder/PROVIDER/`, compared without regard to letter case. */
function agentsOfType(folder: string, type: string): string[] {
  const wanted = type.toLowerCase();
  return entries(folder).flatMap((provider) =>
    entries(join(folder, provider))
      .filter((name) => name.toLowerCase() === wanted)
      .map((name) => `ocf:${provider}:${name}`),
  );
}

/** Sorted; none where there is no such folder. */
function entries(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

/** The variables are those of the OCF Resource Agent API 1.1, section "Parameter passing". */
async function askAgent(
  host: Host,
  root: string,
  { standard, provider, type }: AgentName,
): Promise<Result<CommandResult, Diagnostic> | undefined> {
  if (standard !== 'ocf' || provider === undefined) return undefined;
  const environment = {
    OCF_ROOT: root,
    OCF_RA_VERSION_MAJOR: '1',
    OCF_RA_VERSION_MINOR: '1',
    OCF_RESOURCE_PROVIDER: provider,
    OCF_RESOURCE_TYPE: type,
    OCF_RESOURCE_INSTANCE: type,
  };
  return host.run({ argv: [join(root, 'resource.d', provider, type), 'meta-data'], environment });
}
