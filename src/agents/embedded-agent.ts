import { optional } from '../model/optional.ts';
import type { AgentAction, AgentMetadata, AgentParameter } from './agent-metadata.ts';
import type { AgentName } from './agent-name.ts';
import { tracingParameters } from './tracing-parameters.ts';

/**
 * An agent as we describe it: the facts that decide what is written into a CIB (names, required, unique, types,
 * actions with their times), and our own words. Facts are those of resource-agents 4.12 and Pacemaker 2.1.5.
 */
export interface EmbeddedAgent {
  readonly summary: string;
  readonly description?: string;
  readonly parameters: Readonly<Record<string, EmbeddedParameter>>;
  /** As attributes of an action in metadata: `monitor interval=10s timeout=30s depth=0`. */
  readonly actions: readonly string[];
}

/** What is left out: optional, not unique, `string`, no default. */
export interface EmbeddedParameter {
  readonly text: string;
  readonly required?: true;
  readonly unique?: true;
  readonly uniqueGroup?: string;
  readonly type?: 'integer' | 'boolean' | 'second' | 'select';
  readonly default?: string;
  /** The older name of the same, which is then a deprecated parameter of its own. */
  readonly obsoletes?: string;
  readonly deprecated?: true;
}

/** The description as the metadata that the agent itself would give. */
export function embeddedMetadata(name: AgentName, agent: EmbeddedAgent): AgentMetadata {
  const parameters = Object.entries(agent.parameters).map(([key, value]) => parameterOf(key, value));
  return {
    name,
    shortDescription: agent.summary,
    longDescription: agent.description ?? '',
    parameters: [...parameters, ...tracingParameters(name, parameters)],
    actions: agent.actions.map(actionOf),
    source: 'built-in',
  };
}

function parameterOf(name: string, parameter: EmbeddedParameter): AgentParameter {
  return {
    name,
    required: parameter.required ?? false,
    unique: parameter.unique ?? parameter.uniqueGroup !== undefined,
    ...optional('uniqueGroup', parameter.uniqueGroup),
    type: parameter.type ?? 'string',
    ...optional('default', parameter.default),
    advanced: false,
    deprecated: parameter.deprecated ?? false,
    ...optional('obsoletes', parameter.obsoletes),
    shortDescription: parameter.text,
    longDescription: '',
  };
}

function actionOf(line: string): AgentAction {
  const [name = '', ...words] = line.split(' ');
  const options = Object.fromEntries(words.map((word) => word.split('=')));
  return { name, ...options };
}
