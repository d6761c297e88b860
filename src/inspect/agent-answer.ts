import type { AgentMetadata } from '../agents/agent-metadata.ts';
import { type AgentName, agentNameText } from '../agents/agent-name.ts';
import { embeddedSource } from '../agents/embedded-source.ts';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { CommandResult } from '../host/host.ts';
import { optional } from '../model/optional.ts';
import { failure, type Result, success } from '../model/result.ts';

/** Exit status where nobody could be asked: a shell's "command not found". */
export const notFound = 127;

/** What an agent, or Pacemaker for it, answered to `meta-data`; a known agent that is not there is told as built-in. */
export async function readAgentAnswer(
  name: AgentName,
  answer: CommandResult,
): Promise<Result<AgentMetadata, Diagnostic>> {
  if (answer.status === 0 && answer.stdout.trim() !== '') {
    const { parseAgentMetadata } = await import('../agents/parse-agent-metadata.ts');
    return parseAgentMetadata(name, answer.stdout);
  }
  const known = await embeddedSource.describe(name);
  const wasAsked = answer.status !== notFound && answer.status !== 0;
  if (known.ok)
    return success(wasAsked ? { ...known.value, source: 'built-in, not installed' } : known.value);
  const reason = wasAsked ? reasonIn(answer.stderr) : undefined;
  return failure(
    diagnose('AGENT_WITHOUT_METADATA', { agent: agentNameText(name), ...optional('reason', reason) }),
  );
}

function reasonIn(stderr: string): string | undefined {
  return stderr.trim().replaceAll(/\s*\n\s*/g, ', ') || undefined;
}
