/** One thing that the cluster would do, as its scheduler plans it. */
export interface Effect {
  readonly effect: EffectKind;
  /** The resource, or for `fence` the node. */
  readonly subject: string;
  /** Where it happens; for `move` and `migrate` where it ends. */
  readonly node?: string;
  /** Why, in the scheduler's words. */
  readonly reason?: string;
}

/** `restart` also covers the recovery of what failed; `move` is a stop and a start, `migrate` is live. */
export type EffectKind = 'start' | 'stop' | 'move' | 'migrate' | 'restart' | 'promote' | 'demote' | 'fence';

/** One line for a person, e.g. `vm-guest1 moves to node2`. */
export function describeEffect({ effect, subject, node, reason }: Effect): string {
  const where = node === undefined ? '' : ` ${prepositions[effect]} ${node}`;
  const why = reason === undefined ? '' : `, because: ${reason}`;
  return `${subject} ${verbs[effect]}${where}${why}`;
}

const verbs: Readonly<Record<EffectKind, string>> = {
  start: 'starts',
  stop: 'stops',
  move: 'moves (is stopped and started)',
  migrate: 'migrates (stays running)',
  restart: 'restarts',
  promote: 'is promoted',
  demote: 'is demoted',
  fence: 'is fenced',
};

const prepositions: Readonly<Record<EffectKind, string>> = {
  start: 'on',
  stop: 'on',
  move: 'to',
  migrate: 'to',
  restart: 'on',
  promote: 'on',
  demote: 'on',
  fence: 'by',
};
