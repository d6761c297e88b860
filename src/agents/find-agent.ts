import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { AgentMetadata } from './agent-metadata.ts';
import { type AgentName, agentNameText, parseAgentName } from './agent-name.ts';
import type { AgentSource } from './agent-source.ts';
import { asFencingDevice } from './fencing-parameters.ts';

/** An agent as far as it is known: the name always, the metadata where somebody has it. */
export interface FoundAgent {
  readonly name: AgentName;
  readonly metadata?: AgentMetadata;
  /** That the name was deduced; that there is no metadata (which may be forced). */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds the agent that was typed as a full name, or as its type alone where only one provider has such a type.
 * Fails where the name cannot be one, or stands for no agent or for several.
 */
export async function findAgent(typed: string, source: AgentSource): Promise<Result<FoundAgent, Diagnostic>> {
  if (typed.includes(':')) {
    const name = parseAgentName(typed);
    return name.ok ? success(await describeAgent(name.value, source)) : name;
  }
  const deduced = await deduceName(typed, source);
  if (!deduced.ok) return deduced;
  const note = diagnose('AGENT_ASSUMED', { agent: agentNameText(deduced.value), typed });
  const found = await describeAgent(deduced.value, source);
  return success({ ...found, diagnostics: [note, ...found.diagnostics] });
}

/** Looks up an agent whose name is known in full. */
export async function describeAgent(name: AgentName, source: AgentSource): Promise<FoundAgent> {
  const metadata = await source.describe(name);
  if (!metadata.ok) return { name, diagnostics: [metadata.error] };
  const described = name.standard === 'stonith' ? asFencingDevice(metadata.value) : metadata.value;
  return { name, metadata: described, diagnostics: notInstalled(described) };
}

async function deduceName(typed: string, source: AgentSource): Promise<Result<AgentName, Diagnostic>> {
  const [only, ...others] = await source.find(typed);
  if (only === undefined) return failure(diagnose('AGENT_NOT_FOUND', { typed }));
  if (others.length > 0) return failure(diagnose('AGENT_AMBIGUOUS', { typed, agents: [only, ...others] }));
  return parseAgentName(only);
}

function notInstalled({ name, source }: AgentMetadata): Diagnostic[] {
  if (source !== 'built-in, not installed') return [];
  return [diagnose('AGENT_NOT_INSTALLED', { agent: agentNameText(name) })];
}
