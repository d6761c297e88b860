import { fencingDevices } from '../../cib/has-fencing.ts';
import { readFencingLevels } from '../../cib/read-fencing-levels.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { nodeNames } from '../../model/cluster.ts';
import type { State } from '../plan.ts';

/** What is wrong with the fencing levels: devices and nodes that do not exist, each once. */
export function verifyLevels({ document, cluster }: State): readonly Diagnostic[] {
  const levels = readFencingLevels(document);
  const devices = new Set(fencingDevices(document).map(({ id }) => id));
  const nodes = new Set(nodeNames(cluster));
  const lost = [...new Set(levels.flatMap((level) => level.devices))].filter((id) => !devices.has(id));
  const targets = levels.flatMap(({ target }) => (target.by === 'node' ? [target.node] : []));
  const unknown = [...new Set(targets)].filter((node) => !nodes.has(node));
  return [
    ...(lost.length === 0 ? [] : [diagnose('LEVEL_DEVICES_LOST', { devices: lost.sort() })]),
    ...unknown.map((node) => diagnose('LEVEL_NODE_LOST', { node })),
  ];
}
