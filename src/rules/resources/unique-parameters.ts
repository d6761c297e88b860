import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import { agentNameText, isRemoteAgent } from '../../agents/agent-name.ts';
import type { CibDocument, CibElement } from '../../cib/document.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { parametersOf } from './parameters-of.ts';

/**
 * Values that must differ between the resources of one agent: each unique parameter alone, the parameters of a
 * unique group taken together. Connections of remote nodes are left to the rules about nodes, which know the
 * addresses of guests too. Linear in the number of resources, and silent where nothing unique is set.
 */
export function uniqueParameters(
  document: CibDocument,
  agent: AgentMetadata,
  resource: string,
  values: ReadonlyMap<string, string>,
): Diagnostic[] {
  if (isRemoteAgent(agent.name)) return [];
  const groups = uniqueGroups(agent).filter((names) => names.some((name) => values.has(name)));
  if (groups.length === 0) return [];
  const others = resourcesOf(document, agent).filter(({ id }) => id !== resource);
  const parameters = others.map((other) => ({ id: other.id, values: parametersOf(other) }));
  return groups.flatMap((names) => {
    const key = keyOf(names, values);
    const same = parameters.filter((other) => keyOf(names, other.values) === key).map(({ id }) => id);
    if (same.length === 0) return [];
    const shown = names.filter((name) => values.has(name));
    const facts = { names: shown, values: shown.map((name) => values.get(name) ?? ''), resources: same };
    return [diagnose('PARAMETER_NOT_UNIQUE', { agent: agentNameText(agent.name), ...facts })];
  });
}

function uniqueGroups(agent: AgentMetadata): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const { name, unique, uniqueGroup } of agent.parameters) {
    if (!unique) continue;
    // The prefix keeps a group apart from a lone parameter of the same name.
    const key = uniqueGroup === undefined ? `parameter ${name}` : `group ${uniqueGroup}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}

function resourcesOf({ configuration }: CibDocument, { name }: AgentMetadata): CibElement[] {
  const resources = [...(configuration.child('resources')?.descendants('primitive') ?? [])];
  return resources.filter(
    (resource) =>
      resource.get('type') === name.type &&
      resource.get('provider') === name.provider &&
      resource.get('class') === name.standard,
  );
}

function keyOf(names: readonly string[], values: ReadonlyMap<string, string>): string {
  return JSON.stringify(names.map((name) => values.get(name) ?? null));
}
