import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import { type AgentName, agentNameText } from '../../agents/agent-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { booleanOf } from '../../model/boolean.ts';

/** Whether a clone can have these options with what is inside it. Without metadata nothing is known to be wrong. */
export function cloneOptions(
  agent: AgentName,
  metadata: AgentMetadata | undefined,
  meta: Settings,
): Diagnostic[] {
  const name = agentNameText(agent);
  const lacksPromotion = metadata !== undefined && !isPromotable(metadata);
  return [
    ...(asksForPromotion(meta) && lacksPromotion ? [diagnose('CLONE_NOT_PROMOTABLE', { agent: name })] : []),
    ...(isOn(meta, 'globally-unique') && agent.standard !== 'ocf'
      ? [diagnose('CLONE_NOT_UNIQUE', { agent: name })]
      : []),
  ];
}

/** Whether the clone is to be a promotable one, which not every agent can be. */
export function asksForPromotion(meta: Settings): boolean {
  return isOn(meta, 'promotable');
}

function isPromotable({ actions }: AgentMetadata): boolean {
  return ['promote', 'demote'].every((name) => actions.some((action) => action.name === name));
}

function isOn(meta: Settings, name: string): boolean {
  return booleanOf(new Map(meta).get(name) ?? '') === true;
}
