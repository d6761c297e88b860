import type { CommandDefinition } from '../model/command.ts';
import { type OptionName, sshOptions } from '../model/options.ts';

/** All options a command takes: its own, and those that follow from how it reaches the cluster. */
export function commandOptions({ options, cluster }: CommandDefinition): readonly OptionName[] {
  const where: readonly OptionName[] =
    cluster === 'none' ? [] : cluster === 'live' ? ['host'] : ['file', 'corosyncConf', 'host'];
  const reach: readonly OptionName[] = cluster === 'none' ? [] : sshOptions;
  return [...new Set<OptionName>([...options, 'debug', ...where, ...reach])];
}
