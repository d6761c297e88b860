import type { ConfiguredBundle } from '../model/configured-resource.ts';
import { containerOptions, portOptions, storageOptions } from './bundle-text.ts';
import { replayAttributes } from './replay-attributes.ts';
import { type ArgumentGroup, pairGroup } from './replay-command.ts';
import { type Replay, replayPrimitive } from './replay-primitive.ts';
import { unspokenOfContainer } from './unspoken-of-container.ts';

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
    omissions: [...meta.omissions, ...unspokenOfContainer(bundle), ...(inside?.omissions ?? [])],
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
