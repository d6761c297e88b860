import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Cluster } from '../../model/cluster.ts';
import { partOf } from '../../model/cluster-status.ts';
import type { Effect, EffectKind } from '../../model/effect.ts';
import { optional } from '../../model/optional.ts';

export interface SimulatedRestart {
  readonly resource: string;
  readonly node?: string;
  /** What runs of it, and has to stop. */
  readonly running: readonly string[];
  /** Its parts, and the guest nodes that go with it. */
  readonly own: readonly string[];
}

/**
 * What is wrong with what the cluster would do, and what else it would touch: at first, when the resource is stopped,
 * and then, when it may start again; undefined where the scheduler could not say.
 */
export function judgeRestart(
  { cluster }: { readonly cluster: Cluster },
  restart: SimulatedRestart,
  first: readonly Effect[],
  then: readonly Effect[] | undefined,
): Diagnostic[] {
  const { resource, node } = restart;
  const staying = missing(restart, first, ['stop']);
  const facts = { resource, ...optional('node', node) };
  if (staying.length > 0) {
    const moves = first.some(({ effect, subject }) => effect === 'move' && staying.includes(partOf(subject)));
    return [diagnose('RESTART_WOULD_NOT_STOP', { ...facts, moves })];
  }
  const notStarted = then === undefined ? [] : missing(restart, then, ['start', 'promote']);
  const others = [...first, ...(then ?? [])].filter(
    ({ effect, subject }) => effect !== 'fence' && !restart.own.includes(partOf(subject)),
  );
  return [
    ...(notStarted.length === 0 ? [] : [diagnose('RESTART_WOULD_NOT_START', facts)]),
    ...connections(cluster, others),
    ...alsoAffected(resource, others),
  ];
}

/** What runs of it and has no such effect, on the node named where one is. What is promoted is started before. */
function missing(
  { running, node }: SimulatedRestart,
  effects: readonly Effect[],
  kinds: readonly EffectKind[],
): string[] {
  const isSo = (part: string) =>
    effects.some(
      ({ effect, subject, node: where }) =>
        kinds.includes(effect) && partOf(subject) === part && (node === undefined || where === node),
    );
  return running.filter((part) => !isSo(part));
}

/** A connection that stops because its resource depends on the one restarted. */
function connections({ remotes }: Cluster, effects: readonly Effect[]): Diagnostic[] {
  const stopped = effects.filter(({ effect }) => effect === 'stop').map(({ subject }) => subject);
  return remotes
    .filter(({ resource }) => stopped.includes(resource))
    .map(({ name, line }) => diagnose('CONNECTION_WOULD_STOP', { node: name, line }));
}

function alsoAffected(resource: string, effects: readonly Effect[]): Diagnostic[] {
  const others = [...new Set(effects.map(({ subject }) => partOf(subject)))].sort();
  return others.length === 0 ? [] : [diagnose('RESTART_AFFECTS_OTHERS', { resource, others })];
}
