import type { ConfiguredPrimitive, ConfiguredResource } from '../model/configured-resource.ts';
import { withMembers } from './select-resources.ts';

/** The fencing devices that a listing shows. */
export interface SelectedDevices {
  /** In document order, or those asked for, by id. */
  readonly devices: readonly ConfiguredPrimitive[];
  /** Ids asked for that no device has, sorted. */
  readonly unknown: readonly string[];
}

/** Picks the fencing devices with these ids, wherever they stand; without ids, all. */
export function selectDevices(
  resources: readonly ConfiguredResource[],
  ids: readonly string[],
): SelectedDevices {
  const all = resources.flatMap(withMembers).flatMap((resource) => (isDevice(resource) ? [resource] : []));
  if (ids.length === 0) return { devices: all, unknown: [] };
  const devices = all.filter(({ id }) => ids.includes(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const found = new Set(devices.map(({ id }) => id));
  return { devices, unknown: [...new Set(ids)].filter((id) => !found.has(id)).sort() };
}

function isDevice(resource: ConfiguredResource): resource is ConfiguredPrimitive {
  return resource.kind === 'primitive' && resource.agent?.standard === 'stonith';
}
