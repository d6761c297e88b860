import type { ConfiguredClone, ConfiguredGroup, ConfiguredResource } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';
import { unreachable } from '../model/unreachable.ts';
import { replayAttributes } from './replay-attributes.ts';
import { pairGroup, type ReplayCommand, replayText } from './replay-command.ts';
import { type Replay, replayPrimitive } from './replay-primitive.ts';
import { type SelectedResources, withMembers } from './select-resources.ts';

export interface ResourceConfigCommands {
  readonly text: string;
  /** What the commands do not make again, to be told beside them. */
  readonly omissions: readonly ReplayOmission[];
}

/**
 * The commands that make the same resources again on an empty configuration, in the order of the document. Guest
 * and remote nodes come back as such: `add-guest` and `add-remote`, with the checks of both.
 *
 * Ids that no command can choose come back as pcs names them: those of attribute sets and their nvpairs. Several
 * sets of one kind come back as one. A remote node whose address defaults to its name
 * comes back with the name written out as `server`, as `add-remote` does it.
 */
export function resourceConfigCmd({ shown }: Pick<SelectedResources, 'shown'>): ResourceConfigCommands {
  const inside = new Set(shown.flatMap((resource) => withMembers(resource).slice(1)).map(({ id }) => id));
  const replays = shown.filter(({ id }) => !inside.has(id)).map(replayResource);
  return {
    text: replayText(replays.flatMap(({ commands }) => commands)),
    omissions: replays.flatMap(({ omissions }) => omissions),
  };
}

function replayResource(resource: ConfiguredResource): Replay {
  switch (resource.kind) {
    case 'primitive':
      return replayPrimitive(resource, { options: [], groups: [] });
    case 'group':
      return replayGroup(resource);
    case 'clone':
      return replayClone(resource);
    case 'bundle':
      return { commands: [], omissions: [{ resource: resource.id, part: 'bundle' }] };
    default:
      return unreachable(resource);
  }
}

function replayGroup(group: ConfiguredGroup): Replay {
  const members = group.members.map((member) =>
    replayPrimitive(member, { options: ['--group', group.id], groups: [] }),
  );
  const meta = replayAttributes(group.id, group.metaAttributes);
  return {
    commands: [...members.flatMap(({ commands }) => commands), ...metaCommand(group.id, meta.pairs)],
    omissions: [...members.flatMap(({ omissions }) => omissions), ...meta.omissions, ...unspoken(group)],
  };
}

function metaCommand(id: string, pairs: ReadonlyMap<string, string>): ReplayCommand[] {
  return pairs.size === 0 ? [] : [{ words: ['pacer', 'resource', 'meta', id], groups: pairGroup(pairs) }];
}

function replayClone(clone: ConfiguredClone): Replay {
  if (clone.member === undefined)
    return { commands: [], omissions: [{ resource: clone.id, part: 'empty clone' }] };
  if (clone.member.kind === 'group') {
    const group = replayGroup(clone.member);
    return {
      ...group,
      omissions: [...group.omissions, { resource: clone.id, part: 'clone of a group' }],
    };
  }
  const meta = replayAttributes(clone.id, clone.metaAttributes);
  const promotable = clone.element === 'master' || meta.pairs.get('promotable') === 'true';
  const pairs = [...meta.pairs].filter(([name]) => !(promotable && name === 'promotable'));
  const keyword = { depth: 1, words: [promotable ? 'promotable' : 'clone', clone.id] } as const;
  const group = pairGroup(pairs, ...keyword.words);
  const member = replayPrimitive(clone.member, { options: [], groups: group.length > 0 ? group : [keyword] });
  return {
    commands: member.commands,
    omissions: [...member.omissions, ...meta.omissions, ...unspoken(clone)],
  };
}

/** What `resource create` has no words for on a group or clone. */
function unspoken({
  id,
  description,
  instanceAttributes,
}: ConfiguredGroup | ConfiguredClone): ReplayOmission[] {
  return [
    ...(description === undefined ? [] : [{ resource: id, part: 'description' as const }]),
    ...instanceAttributes.map((set) => ({
      resource: id,
      part: 'instance attributes' as const,
      detail: set.id,
    })),
  ];
}
