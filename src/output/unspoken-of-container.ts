import type { ConfiguredBundle, ConfiguredClone, ConfiguredGroup } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';

/** What the commands that make a group, clone or bundle have no words for. */
export function unspokenOfContainer({
  id,
  description,
  instanceAttributes,
}: ConfiguredGroup | ConfiguredClone | ConfiguredBundle): ReplayOmission[] {
  return [
    ...(description === undefined ? [] : [{ resource: id, part: 'description' as const }]),
    ...instanceAttributes.map((set) => ({
      resource: id,
      part: 'instance attributes' as const,
      detail: set.id,
    })),
  ];
}
