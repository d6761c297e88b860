import type { Code } from '../diagnostics/diagnostic.ts';
import type { ConfiguredPrimitive } from '../model/configured-resource.ts';
import { type FencingLevel, targetText } from '../model/fencing-level.ts';
import type { ReplayOmission } from '../model/replay-omission.ts';
import { type ReplayCommand, replayText } from './replay-command.ts';
import { replayPrimitive } from './replay-primitive.ts';

/** The commands that make the same devices and levels again on a configuration without them. */
export function stonithConfigCmd(
  devices: readonly ConfiguredPrimitive[],
  levels: readonly FencingLevel[],
): { readonly text: string; readonly omissions: readonly ReplayOmission[] } {
  const replays = devices.map((device) => replayPrimitive(device, { options: [], groups: [] }));
  return {
    text: replayText([...replays.flatMap(({ commands }) => commands), ...levels.map(addLevel)]),
    omissions: replays.flatMap(({ omissions }) => omissions),
  };
}

/** Nodes and devices that are not there are no reason not to make the level again as it is. */
const levelChecks: readonly Code[] = ['LEVEL_NODE_UNKNOWN', 'LEVEL_DEVICES_UNKNOWN'];

function addLevel({ target, index, devices }: FencingLevel): ReplayCommand {
  const words = ['pacer', 'stonith', 'level', 'add', String(index), targetText(target), ...devices];
  return { words: [...words, '--allow', levelChecks.join(',')], groups: [] };
}
