import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Settings } from '../../grammar/settings.ts';
import { type Cluster, nameKey } from '../../model/cluster.ts';
import { optional } from '../../model/optional.ts';

/**
 * The nodes that a device is said to fence: `pcmk_host_list` and `pcmk_host_map` take names of nodes as Pacemaker
 * has them, and no device is used for a guest node (Pacemaker Remote, section 5.6). Nothing is said where no node is
 * known at all, as in a file that is only being made.
 */
export function fencedHosts(cluster: Cluster, parameters: Settings): Diagnostic[] {
  const given = new Map(parameters);
  const list = words(given.get('pcmk_host_list') ?? '', /[\s,;]+/);
  const map = words(given.get('pcmk_host_map') ?? '', /[\s;]+/);
  const mapped = map.filter((entry) => entry.includes(':')).map((entry) => entry.split(':')[0] ?? '');
  return [
    ...map.filter((entry) => !entry.includes(':')).map((entry) => diagnose('FENCE_MAP_ENTRY', { entry })),
    ...targetRules(cluster, 'pcmk_host_list', list),
    ...targetRules(cluster, 'pcmk_host_map', mapped),
  ];
}

function words(text: string, separator: RegExp): string[] {
  return text.split(separator).filter((word) => word !== '');
}

function targetRules(cluster: Cluster, option: string, names: readonly string[]): Diagnostic[] {
  const { clusterNodes, guests, remotes } = cluster;
  const isKnown = new Set([...clusterNodes, ...remotes].map(({ name }) => name));
  if (isKnown.size === 0) return [];
  return names.flatMap((name): Diagnostic[] => {
    if (isKnown.has(name)) return [];
    const guest = guests.find((one) => one.name === name);
    if (guest !== undefined) {
      return [diagnose('FENCE_TARGET_IS_GUEST', { option, node: name, resource: guest.resource })];
    }
    return [diagnose('FENCE_TARGET_UNKNOWN', { option, name, ...optional('similar', meant(cluster, name)) })];
  });
}

/** The node that somebody means who typed another letter case, an address, or its number. */
function meant({ clusterNodes, remotes }: Cluster, typed: string): string | undefined {
  const key = nameKey(typed);
  const node = clusterNodes.find(
    ({ name, id, addresses }) => nameKey(name) === key || id === typed || addresses.includes(typed),
  );
  const remote = remotes.find(({ name, address }) => nameKey(name) === key || address === typed);
  return node?.name ?? remote?.name;
}
