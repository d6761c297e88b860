import type { CorosyncNode } from '../model/corosync-node.ts';

export type { CorosyncNode };

/**
 * The nodes of a corosync.conf (corosync.conf(5), section nodelist). What is not understood is passed over:
 * corosync judges its own file, this only looks for names and addresses.
 */
export function parseCorosyncConf(text: string): CorosyncNode[] {
  const nodes: CorosyncNode[] = [];
  const path: string[] = [];
  let settings = new Map<string, string>();
  for (const line of text.split(/\r?\n/).map((untrimmed) => untrimmed.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    const section = /^([^{}:\s]+)\s*\{$/.exec(line)?.[1];
    if (section !== undefined) {
      path.push(section);
      settings = new Map();
    } else if (line === '}') {
      if (path.join('.') === 'nodelist.node') nodes.push(...nodeFrom(settings));
      path.pop();
    } else if (path.join('.') === 'nodelist.node') {
      const [, key, value] = /^([^:\s]+)\s*:\s*(.*)$/.exec(line) ?? [];
      if (key !== undefined && value !== undefined) settings.set(key, value);
    }
  }
  return nodes;
}

function nodeFrom(settings: ReadonlyMap<string, string>): CorosyncNode[] {
  const addresses = [0, 1, 2, 3, 4, 5, 6, 7].flatMap((ring) => settings.get(`ring${ring}_addr`) ?? []);
  const name = settings.get('name') ?? addresses[0];
  const id = settings.get('nodeid');
  if (name === undefined) return [];
  return [{ name, ...(id === undefined ? {} : { id }), addresses }];
}
