import type { ResourceDeleteRequest } from '../../grammar/resource-delete.ts';
import type { Decision, State } from '../plan.ts';
import { decideResourceDelete } from '../resource/delete.ts';
import { devicesNamed, lastDevices } from './devices-named.ts';

/** What `stonith delete` comes to: the devices go, and leave the fencing levels that use them. */
export function decideStonithDelete(state: State, request: ResourceDeleteRequest): Decision {
  const refused = devicesNamed(state, request.ids, 'pacer resource delete');
  if (refused.length > 0) return { diagnostics: refused, edits: [] };
  const { diagnostics, edits } = decideResourceDelete(state, request);
  return { diagnostics: [...diagnostics, ...lastDevices(state, request.ids)], edits };
}
