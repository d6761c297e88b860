import type { FoundAgent } from '../../agents/find-agent.ts';
import type { ResourceUpdateRequest } from '../../grammar/resource-update.ts';
import type { Decision, State } from '../plan.ts';
import { decideResourceUpdate } from '../resource/update.ts';
import { deviceRules } from './create.ts';
import { devicesNamed } from './devices-named.ts';

/** What `stonith update` comes to: as `resource update`, for fencing devices only. */
export function decideStonithUpdate(
  state: State,
  request: ResourceUpdateRequest,
  agent: FoundAgent | undefined,
): Decision {
  const refused = devicesNamed(state, [request.id], 'pacer resource update');
  if (refused.length > 0) return { diagnostics: refused, edits: [] };
  const { diagnostics, edits } = decideResourceUpdate(state, request, agent);
  return { diagnostics: [...diagnostics, ...deviceRules(state, request.parameters)], edits };
}
