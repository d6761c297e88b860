import type { AgentMetadata, AgentParameter } from '../../agents/agent-metadata.ts';
import { agentNameText } from '../../agents/agent-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { nearest } from '../../model/nearest.ts';
import { optional } from '../../model/optional.ts';

/** Parameters of a new resource against what its agent takes: none empty, none unknown, none missing. */
export function parameterRules(agent: AgentMetadata, parameters: Settings): Diagnostic[] {
  const empty = parameters
    .filter(([, value]) => value === '')
    .map(([name]) => diagnose('PARAMETER_EMPTY', { name }));
  return [
    ...empty,
    ...unknownParameters(agent, parameters),
    ...missingParameters(agent, new Map(parameters)),
  ];
}

/** Names that the agent's metadata does not have. */
export function unknownParameters(agent: AgentMetadata, parameters: Settings): Diagnostic[] {
  const allowed = agent.parameters.map(({ name }) => name).sort();
  const known = new Set(allowed);
  const names = parameters.map(([name]) => name).filter((name) => !known.has(name));
  if (names.length === 0) return [];
  names.sort();
  const similar = nearest(names[0] ?? '', allowed);
  const facts = { agent: agentNameText(agent.name), names, allowed };
  return [diagnose('PARAMETER_UNKNOWN', { ...facts, ...optional('similar', similar) })];
}

/**
 * Required parameters that have no value. A deprecated one is never demanded: another has taken its place, and may
 * still be given under the old name.
 */
function missingParameters(agent: AgentMetadata, values: ReadonlyMap<string, string>): Diagnostic[] {
  const required = agent.parameters.filter(({ required, deprecated }) => required && !deprecated);
  const isGiven = ({ name, obsoletes }: AgentParameter) =>
    values.has(name) || (obsoletes !== undefined && values.has(obsoletes));
  const names = required.filter((parameter) => !isGiven(parameter)).map(({ name }) => name);
  return names.length === 0 ? [] : [diagnose('PARAMETER_MISSING', { names: names.sort() })];
}
