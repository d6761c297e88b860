import type { Code } from '../diagnostics/diagnostic.ts';
import type { ConfiguredClone, ConfiguredGroup, ConfiguredResource } from '../model/configured-resource.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';
import { unreachable } from '../model/unreachable.ts';
import { replayAttributes } from './replay-attributes.ts';
import { replayBundle } from './replay-bundle.ts';
import { pairGroup, type ReplayCommand, replayText } from './replay-command.ts';
import { type Replay, replayPrimitive } from './replay-primitive.ts';
import { type SelectedResources, withMembers } from './select-resources.ts';
import { unspokenOfContainer } from './unspoken-of-container.ts';

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
      return replayBundle(resource);
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
    omissions: [
      ...members.flatMap(({ omissions }) => omissions),
      ...meta.omissions,
      ...unspokenOfContainer(group),
    ],
  };
}

function metaCommand(id: string, pairs: ReadonlyMap<string, string>): ReplayCommand[] {
  return pairs.size === 0 ? [] : [{ words: ['pacer', 'resource', 'meta', id], groups: pairGroup(pairs) }];
}

function replayClone(clone: ConfiguredClone): Replay {
  if (clone.member === undefined)
    return { commands: [], omissions: [{ resource: clone.id, part: 'empty clone' }] };
  if (clone.member.kind === 'group') return replayClonedGroup(clone, clone.member);
  const { keyword, pairs, omissions } = cloneWords(clone);
  const words = [keyword, clone.id];
  const group = pairGroup(pairs, ...words);
  const place = { options: [], groups: group.length > 0 ? group : [{ depth: 1 as const, words }] };
  const member = replayPrimitive(clone.member, place);
  return { commands: member.commands, omissions: [...member.omissions, ...omissions] };
}

/** A group is made first and cloned then. */
function replayClonedGroup(clone: ConfiguredClone, group: ConfiguredGroup): Replay {
  const { keyword, pairs, omissions } = cloneWords(clone);
  const member = replayGroup(group);
  const checks: readonly Code[] = ['AGENT_WITHOUT_METADATA', 'CLONE_NOT_PROMOTABLE'];
  const allow = keyword === 'promotable' ? ['--allow', checks.join(',')] : [];
  const words = ['pacer', 'resource', keyword, group.id, clone.id, ...allow];
  return {
    commands: [...member.commands, { words, groups: pairGroup(pairs) }],
    omissions: [...member.omissions, ...omissions],
  };
}

interface CloneWords extends Pick<Replay, 'omissions'> {
  readonly keyword: 'clone' | 'promotable';
  readonly pairs: readonly (readonly [name: string, value: string])[];
}

function cloneWords(clone: ConfiguredClone): CloneWords {
  const meta = replayAttributes(clone.id, clone.metaAttributes);
  const isPromotable = clone.element === 'master' || meta.pairs.get('promotable') === 'true';
  return {
    keyword: isPromotable ? 'promotable' : 'clone',
    pairs: [...meta.pairs].filter(([name]) => !(isPromotable && name === 'promotable')),
    omissions: [...meta.omissions, ...unspokenOfContainer(clone)],
  };
}
