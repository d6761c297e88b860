import type { DescribedAgent } from '../model/described-agent.ts';

/** An agent under keys of JSON; what the agent does not say is null. */
export function agentDescriptionJson(agent: DescribedAgent): object {
  return {
    agent: {
      name: agent.name,
      shortDescription: agent.shortDescription,
      longDescription: agent.longDescription,
      parameters: agent.parameters.map((parameter) => ({
        name: parameter.name,
        type: parameter.type,
        default: parameter.default ?? null,
        required: parameter.required,
        unique: parameter.unique,
        uniqueGroup: parameter.uniqueGroup ?? null,
        advanced: parameter.advanced,
        deprecated: parameter.deprecated,
        shortDescription: parameter.shortDescription,
        longDescription: parameter.longDescription,
      })),
      operations: agent.operations.map(({ name, options }) => ({
        name,
        options: Object.fromEntries(options),
      })),
    },
  };
}
