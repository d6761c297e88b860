import type { CommandDefinition } from '../model/command.ts';
import { type OptionName, sshOptions } from '../model/options.ts';

/**
 * All options a command takes: its own, and those that follow from how it reaches the cluster. With words, only those
 * that it takes with them.
 */
export function commandOptions(
  { options, optionsWith, cluster }: CommandDefinition,
  words?: readonly string[],
): readonly OptionName[] {
  const own = words === undefined ? options : (optionsWith?.(words) ?? options);
  const where: readonly OptionName[] =
    cluster === 'none' ? [] : cluster === 'live' ? ['host'] : ['file', 'corosyncConf', 'host'];
  const reach: readonly OptionName[] = cluster === 'none' ? [] : sshOptions;
  return [...new Set<OptionName>([...own, 'debug', ...where, ...reach])];
}
