import { freeze } from './cgroup.ts';
import { waitForBoot } from './container.ts';
import type { LabDefinition, LabHost } from './definition.ts';
import { enterHost } from './enter.ts';
import { empty, fill } from './full-folder.ts';
import { hostNamed } from './lab-words.ts';
import { setLink } from './network.ts';
import { bridgeNamespace, machineName } from './places.ts';
import { powerOff, powerOn } from './power.ts';
import { Refusal } from './refusal.ts';
import { attempt, run } from './run.ts';

/** Where a fault is made: on which host of which lab, and with which words. */
type Place = { readonly lab: LabDefinition; readonly host: LabHost; readonly words: readonly string[] };

type Fault = {
  readonly words: string;
  readonly summary: string;
  readonly make: (place: Place) => Promise<void>;
};

/** Every fault by the word typed. All are real ones: nothing in the hosts is told that it is a test. */
export const faults: Readonly<Record<string, Fault>> = {
  unplug: {
    words: '',
    summary: 'pull the network plug',
    make: ({ lab, host }) => setLink(lab, host.name, 'down'),
  },
  plug: { words: '', summary: 'put it back in', make: ({ lab, host }) => setLink(lab, host.name, 'up') },
  kill: {
    words: 'DAEMON',
    summary: 'kill -9 every process of this name',
    make: (place) => signal(place, 'KILL'),
  },
  freeze: {
    words: '[DAEMON]',
    summary: 'stop a daemon, or the whole host, without ending it',
    make: (place) => pause(place, true),
  },
  thaw: { words: '[DAEMON]', summary: 'let it run again', make: (place) => pause(place, false) },
  fill: {
    words: 'FOLDER',
    summary: 'leave no room in the folder (a small disk with its files)',
    make: ({ lab, host, words }) => fill(lab.name, host.name, words[0] ?? ''),
  },
  empty: {
    words: 'FOLDER',
    summary: "take the small disk away; the folder's files are as before",
    make: ({ lab, host, words }) => empty(lab.name, host.name, words[0] ?? ''),
  },
  block: { words: 'PORT [HOST]', summary: 'drop what comes to this port [from that host]', make: block },
  slow: {
    words: 'KBIT',
    summary: 'send no more than this to the host in a second',
    make: slow,
  },
  lose: { words: 'PERCENT', summary: 'lose this much of what comes to the host', make: lose },
  crash: {
    words: '',
    summary: 'switch the power off',
    make: ({ lab, host }) => powerOff(lab, host.name),
  },
  boot: {
    words: '',
    summary: 'switch it on again; the disk is as it was',
    make: async ({ lab, host }) => {
      await powerOn(lab, host.name);
      await waitForBoot(lab.name, host.name);
    },
  },
  mend: { words: '', summary: 'plug in, unblock, undelay, thaw', make: ({ lab, host }) => mend(lab, host) },
};

/** Mends every host's network, and lets what is frozen run. */
export async function mendAll(lab: LabDefinition): Promise<void> {
  for (const host of lab.hosts) await mend(lab, host);
}

async function mend(lab: LabDefinition, host: LabHost): Promise<void> {
  freeze(lab.name, host.name, false);
  await setLink(lab, host.name, 'up');
  await attempt([
    'ip',
    'netns',
    'exec',
    machineName(lab.name, host.name),
    'nft',
    'delete',
    'table',
    'inet',
    'lab',
  ]);
  await attempt(['tc', '-n', bridgeNamespace(lab.name), 'qdisc', 'delete', 'dev', host.name, 'root']);
}

async function signal({ lab, host, words: [daemon = ''] }: Place, name: string): Promise<void> {
  const pattern = `(/\\S*/)?${daemon}( .*)?`;
  const { status } = await attempt(
    enterHost(lab.name, host.name, ['pkill', `-${name}`, '-x', '-f', pattern]),
  );
  if (status !== 0)
    throw new Refusal(
      `no process '${daemon}' on ${host.name}`,
      `exec ${host.name} ps -e shows what runs there`,
    );
}

async function pause(place: Place, stop: boolean): Promise<void> {
  if (place.words.length > 0) await signal(place, stop ? 'STOP' : 'CONT');
  else freeze(place.lab.name, place.host.name, stop);
}

async function block({ lab, host, words: [port = '', from] }: Place): Promise<void> {
  const source = from === undefined ? '' : `ip saddr ${hostNamed(lab, from).address} `;
  await dropIncoming(lab, host, `${source}tcp dport ${Number(port)}`);
}

async function lose({ lab, host, words: [percent = ''] }: Place): Promise<void> {
  await dropIncoming(lab, host, `numgen random mod 100 < ${Number(percent)}`);
}

/** In the host's network namespace with the machine's `nft`: hosts need no firewall of their own. */
async function dropIncoming(lab: LabDefinition, host: LabHost, match: string): Promise<void> {
  const rules = `add table inet lab
add chain inet lab input { type filter hook input priority 0; }
add rule inet lab input ${match} drop
`;
  const namespace = machineName(lab.name, host.name);
  await run(['ip', 'netns', 'exec', namespace, 'nft', '-f', '-'], { input: rules });
}

/** A token bucket: the delay comes of the queue, half a second of it. Not every kernel has netem. */
async function slow({ lab, host, words: [kilobits = ''] }: Place): Promise<void> {
  const bucket = ['tbf', 'rate', `${Number(kilobits)}kbit`, 'burst', '4k', 'latency', '500ms'];
  await run(['tc', '-n', bridgeNamespace(lab.name), 'qdisc', 'replace', 'dev', host.name, 'root', ...bucket]);
}
