import type { AgentParameter } from './agent-metadata.ts';
import type { AgentName } from './agent-name.ts';

/**
 * The parameters that every OCF agent takes through the shell library of resource-agents although its metadata
 * does not name them (resource-agents, doc/dev-guides/ra-dev-guide, "Tracing"). pcs accepts them too.
 */
export function tracingParameters(
  agent: AgentName,
  known: readonly AgentParameter[],
): readonly AgentParameter[] {
  if (agent.standard !== 'ocf') return [];
  const names = new Set(known.map((parameter) => parameter.name));
  return parameters.filter((parameter) => !names.has(parameter.name));
}

const parameters: readonly AgentParameter[] = [
  tracing('trace_ra', 'integer', 'Whether calls of the agent are traced', '0'),
  tracing('trace_file', 'string', 'File that the trace is written to', ''),
];

function tracing(name: string, type: string, shortDescription: string, initial: string): AgentParameter {
  return {
    name,
    type,
    default: initial,
    required: false,
    unique: false,
    advanced: true,
    deprecated: false,
    shortDescription,
    longDescription: '',
  };
}
