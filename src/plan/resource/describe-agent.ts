import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import { agentNameText } from '../../agents/agent-name.ts';
import type { DescribedAgent } from '../../model/described-agent.ts';
import { checkLevelName, operationOfAction } from './operation.ts';

/** What an agent says about itself, as `resource describe` shows it; `full` adds parameters for advanced use. */
export function describedAgent(metadata: AgentMetadata, full: boolean): DescribedAgent {
  const { name, shortDescription, longDescription, parameters, actions } = metadata;
  return {
    name: agentNameText(name),
    shortDescription,
    longDescription,
    parameters: parameters.filter(({ advanced, deprecated }) => full || (!advanced && !deprecated)),
    operations: actions
      .filter((action) => !notConfigured.has(action.name))
      .map(operationOfAction)
      .map(({ name: operation, attributes, checkLevel }) => ({
        name: operation,
        options: checkLevel === undefined ? attributes : [...attributes, [checkLevelName, checkLevel]],
      })),
  };
}

/** Actions that are asked for, and never configured. */
const notConfigured = new Set(['meta-data', 'status', 'validate-all']);
