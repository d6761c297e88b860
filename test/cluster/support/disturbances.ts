import { expect, test } from 'vitest';
import { clusterNodes } from '../lab/definition.ts';
import type { Lab } from './lab.ts';

/** What nobody wants to see that did not ask for it: the last step of a story that began with `watch`. */
export function expectPeace(cluster: () => Lab, since: () => Watch): void {
  test('nothing was fenced, and no machine was started or stopped', async () => {
    expect(await disturbances(cluster(), since())).toEqual([]);
  });
}

/** How it was when the story began. */
export type Watch = { readonly operations: readonly string[]; readonly lines: ReadonlyMap<string, number> };

export async function watch(lab: Lab): Promise<Watch> {
  const logs = await logsOf(lab);
  return {
    operations: (await lab.cluster()).operations,
    lines: new Map([...logs].map(([node, log]) => [node, log.length])),
  };
}

/** Starts and stops of virtual machines, and fencing, from all that the cluster remembers and has written down. */
export async function disturbances(lab: Lab, { operations, lines }: Watch): Promise<string[]> {
  const machines = (await lab.cluster()).operations.filter(
    (line) => line.startsWith('vm-') && !operations.includes(line),
  );
  const history = await lab.must('node1', 'stonith_admin', '--history', '*');
  const fenced = history.split('\n').filter((line) => /(reboot|off|on) of|was able to|failed to/.test(line));
  const logs = await logsOf(lab);
  const written = [...logs].flatMap(([node, log]) =>
    log.slice(lines.get(node) ?? 0).filter((line) => alarming.test(line)),
  );
  return [...machines, ...fenced, ...written];
}

/** Pacemaker's words for it (2.1 and 3.0), in the logs of the scheduler, the controller and the fencer. */
const alarming =
  /unexpected client takeover|will be fenced|Requesting fencing|Requesting peer fencing|Fence \((reboot|off)\)/;

async function logsOf(lab: Lab): Promise<Map<string, string[]>> {
  const logs = clusterNodes(lab.definition).map(async ({ name }): Promise<[string, string[]]> => {
    const log = await lab.must(name, 'cat', '/var/log/pacemaker/pacemaker.log');
    return [name, log.trimEnd().split('\n')];
  });
  return new Map(await Promise.all(logs));
}
