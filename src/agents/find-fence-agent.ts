import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { failure, type Result, success } from '../model/result.ts';
import type { AgentSource } from './agent-source.ts';
import { describeAgent, type FoundAgent } from './find-agent.ts';

/**
 * Finds the fence agent of this type, e.g. `fence_xvm`: a program's name, in cluster-glue's collection behind a folder
 * (`external/ipmi`).
 */
export async function findFenceAgent(
  type: string,
  source: AgentSource,
): Promise<Result<FoundAgent, Diagnostic>> {
  const isType = /^([A-Za-z0-9_][\w.@+-]*\/)?[A-Za-z0-9_][\w.@+-]*$/.test(type);
  if (!isType) return failure(diagnose('FENCE_AGENT_NAME_INVALID', { agent: type }));
  return success(await describeAgent({ standard: 'stonith', type }, source));
}
