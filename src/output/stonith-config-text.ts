import type { ConfiguredPrimitive } from '../model/configured-resource.ts';
import type { FencingLevel } from '../model/fencing-level.ts';
import { fencingLevelsLines } from './fencing-levels-text.ts';
import { resourceConfigText } from './resource-config-text.ts';

/** The devices as pcs lists them, and behind them the levels where there are any. */
export function stonithConfigText(
  devices: readonly ConfiguredPrimitive[],
  levels: readonly FencingLevel[],
): string {
  const text = resourceConfigText({ shown: devices });
  if (levels.length === 0) return text;
  const lines = ['', 'Fencing Levels:', ...fencingLevelsLines(levels).map((line) => ` ${line}`)];
  return `${text}${lines.join('\n')}\n`;
}
