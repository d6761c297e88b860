import type { AgentMetadata } from '../../agents/agent-metadata.ts';
import { type AgentName, agentNameText } from '../../agents/agent-name.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';

/** Whether a clone can have these options with what is inside it. Without metadata nothing is known to be wrong. */
export function cloneOptions(
  agent: AgentName,
  metadata: AgentMetadata | undefined,
  meta: Settings,
): Diagnostic[] {
  const options = new Map(meta);
  const name = agentNameText(agent);
  const lacksPromotion = metadata !== undefined && !isPromotable(metadata);
  return [
    ...(asksForPromotion(meta) && lacksPromotion ? [diagnose('CLONE_NOT_PROMOTABLE', { agent: name })] : []),
    ...(isTrue(options.get('globally-unique')) && agent.standard !== 'ocf'
      ? [diagnose('CLONE_NOT_UNIQUE', { agent: name })]
      : []),
  ];
}

/** Whether the clone is to be a promotable one, which not every agent can be. */
export function asksForPromotion(meta: Settings): boolean {
  return isTrue(new Map(meta).get('promotable'));
}

function isPromotable({ actions }: AgentMetadata): boolean {
  return ['promote', 'demote'].every((name) => actions.some((action) => action.name === name));
}

/** Pacemaker's booleans (lib/common/strings.c, crm_str_to_boolean). */
function isTrue(value: string | undefined): boolean {
  return value !== undefined && ['true', 'on', 'yes', 'y', '1'].includes(value.toLowerCase());
}
