import type { Decision, State } from '../plan.ts';
import { decideDisable } from '../resource/disable.ts';
import { decideEnable } from '../resource/enable.ts';
import { devicesNamed, lastDevices } from './devices-named.ts';

/** What `stonith enable` comes to: the cluster may use the devices again. */
export function decideStonithEnable(state: State, ids: readonly string[]): Decision {
  const refused = devicesNamed(state, ids, 'pacer resource enable');
  return refused.length > 0 ? { diagnostics: refused, edits: [] } : decideEnable(state, ids);
}

/** What `stonith disable` comes to: the cluster does not use the devices any more. */
export function decideStonithDisable(state: State, ids: readonly string[]): Decision {
  const refused = devicesNamed(state, ids, 'pacer resource disable');
  if (refused.length > 0) return { diagnostics: refused, edits: [] };
  const { diagnostics, edits } = decideDisable(state, ids);
  return { diagnostics: [...diagnostics, ...(edits.length === 0 ? [] : lastDevices(state, ids))], edits };
}
