import type { ConfiguredBundle } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';
import { containerOptions, portOptions, storageOptions } from './bundle-text.ts';
import { replayAttributes } from './replay-attributes.ts';
import { type ArgumentGroup, pairGroup } from './replay-command.ts';
import { type Replay, replayPrimitive } from './replay-primitive.ts';

/** `resource bundle create`, and behind it `resource create` for the resource in it. */
export function replayBundle(bundle: ConfiguredBundle): Replay {
  const { id, container, member } = bundle;
  if (container === undefined) return { commands: [], omissions: [{ resource: id, part: 'bundle' }] };
  const meta = replayAttributes(id, bundle.metaAttributes);
  const create = {
    words: ['pacer', 'resource', 'bundle', 'create', id],
    groups: [...partGroups(bundle, container), ...pairGroup(meta.pairs, 'meta')],
  };
  const inside = member && replayPrimitive(member, insideBundle(id));
  return {
    commands: [create, ...(inside?.commands ?? [])],
    omissions: [...meta.omissions, ...unspoken(bundle), ...(inside?.omissions ?? [])],
  };
}

function partGroups(
  { network, portMappings, storageMappings }: ConfiguredBundle,
  container: NonNullable<ConfiguredBundle['container']>,
): ArgumentGroup[] {
  const ids = (id: string): [string, string] => ['id', id];
  return [
    ...pairGroup(containerOptions(container.options), 'container', container.type),
    ...pairGroup(network ?? [], 'network'),
    ...portMappings.flatMap((map) => pairGroup([...portOptions(map), ids(map.id)], 'port-map')),
    ...storageMappings.flatMap((map) => pairGroup([...storageOptions(map), ids(map.id)], 'storage-map')),
  ];
}

function insideBundle(id: string) {
  return {
    options: [],
    groups: [{ depth: 1 as const, words: ['bundle', id] }],
    // What cannot be reached today need not be made reachable by making it again.
    allow: ['BUNDLE_NOT_REACHABLE'] as const,
  };
}

/** What `bundle create` has no words for. */
function unspoken({ id, description, instanceAttributes }: ConfiguredBundle): ReplayOmission[] {
  return [
    ...(description === undefined ? [] : [{ resource: id, part: 'description' as const }]),
    ...instanceAttributes.map((set) => ({
      resource: id,
      part: 'instance attributes' as const,
      detail: set.id,
    })),
  ];
}
