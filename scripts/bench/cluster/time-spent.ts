/** A line of `pacer --debug`, with when it came: milliseconds since pacer was started. */
export type Stamped = { readonly at: number; readonly line: string };

/** Where the time of one command went, in milliseconds; the parts add up to the whole. */
export type TimeSpent = {
  readonly total: number;
  /** A tool of Pacemaker was running. */
  readonly pacemaker: number;
  /** Otherwise, a command on a host: systemd, the key, a look around; over SSH but on pacer's own host. */
  readonly hosts: number;
  /** Otherwise, a host was being connected to. */
  readonly connecting: number;
  /** Nothing was waited for. */
  readonly pacer: number;
  /** How often a tool of Pacemaker was run. */
  readonly toolCalls: number;
};

type Kind = 'pacemaker' | 'hosts' | 'connecting';
type Waiting = Record<Kind, number>;

/**
 * Sorts every moment of a run by what was waited for then. What pacer does while something else runs costs nobody's
 * time; what it does while nothing runs is its own.
 */
export function timeSpent(lines: readonly Stamped[], total: number): TimeSpent {
  const spent = { pacemaker: 0, hosts: 0, connecting: 0, pacer: 0 };
  const waiting: Waiting = { pacemaker: 0, hosts: 0, connecting: 0 };
  const running = new Map<string, Kind[]>();
  let toolCalls = 0;
  let since = 0;
  for (const { at, line } of lines) {
    spent[whatFor(waiting)] += at - since;
    since = at;
    if (follow(line, waiting, running) === 'pacemaker') toolCalls++;
  }
  spent[whatFor(waiting)] += total - since;
  return { total, ...spent, toolCalls };
}

function whatFor(waiting: Waiting): Kind | 'pacer' {
  const kinds = ['pacemaker', 'hosts', 'connecting'] as const;
  return kinds.find((kind) => waiting[kind] > 0) ?? 'pacer';
}

/** Counts what begins or ends with a line; the kind of what begins. */
function follow(line: string, waiting: Waiting, running: Map<string, Kind[]>): Kind | undefined {
  const [, host = '', said = ''] = /^debug: ([^\s:]+): (.*)$/.exec(line) ?? [];
  const began = beginning(said);
  if (began !== undefined) {
    waiting[began]++;
    if (began !== 'connecting') running.set(host, [...(running.get(host) ?? []), began]);
  } else if (said.startsWith('logged in as ')) waiting.connecting--;
  else if (/^(exit \d+|timed out|broken)$/.test(said)) {
    // Answers do not name their question. Two kinds at once on one host are rare, and end about together.
    const ended = running.get(host)?.shift();
    if (ended !== undefined) waiting[ended]--;
  }
  return began;
}

function beginning(said: string): Kind | undefined {
  if (!said.startsWith('$ ')) return undefined;
  if (said.startsWith('$ ssh -G ')) return 'connecting';
  return /^\$ (cibadmin|crm_\w+|crmadmin|stonith_admin|attrd_updater) /.test(said) ? 'pacemaker' : 'hosts';
}
